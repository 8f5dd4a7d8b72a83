package org.yiliu.translation.text;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time of an action, the least of three runs: does not depend on what else the machine is doing. */
final class CpuTime {

    private CpuTime() {}

    static Duration of(Runnable action) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = now();
            action.run();
            least = Math.min(least, now() - start);
        }
        return Duration.ofNanos(least);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
