package org.yiliu.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the clock of an open task has done.
 *
 * @param given whether another gave the work to its assignee, who then keeps it however long it lies
 * @param pausedAt since when the clock is stopped; null while it runs
 * @param left working time that was left when it stopped, negative if the task was late
 * @param resumedAt when it last began to run again
 * @param remindAt when the reminder is due
 * @param rung alarms that have rung for the present deadline and claim
 */
record TaskClock(
        String taskId,
        boolean given,
        @Nullable Instant pausedAt,
        @Nullable Duration left,
        @Nullable Instant resumedAt,
        @Nullable Instant remindAt,
        Set<TaskTimer> rung) {

    boolean paused() {
        return pausedAt != null;
    }
}
