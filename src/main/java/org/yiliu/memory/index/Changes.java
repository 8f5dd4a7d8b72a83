package org.yiliu.memory.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments of change as the index keeps them: microseconds since 1970. */
final class Changes {

    private Changes() {}

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
