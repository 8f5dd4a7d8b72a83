package org.yiliu.workflow;

import org.jspecify.annotations.Nullable;

/** The timers every user task has; the processes draw each as a task listener of this id. */
enum TaskTimer {
    /** Once, before the task is due. */
    REMINDER("reminder", "reminded_at"),
    /** When it is due. */
    DEADLINE("deadline", "late_told_at"),
    /** When it has been late for a while: whoever heads the place hears of it. */
    ESCALATION("escalation", "escalated_at"),
    /** When a claim has lain untouched. */
    CLAIM_WARNING("claimWarning", "claim_warned_at"),
    /** When it lies untouched still: back to the pool. The claim is gone then, so that nothing needs to be remembered. */
    CLAIM_EXPIRY("claimExpiry", null);

    private final String listener;
    private final @Nullable String column;

    TaskTimer(String listener, @Nullable String column) {
        this.listener = listener;
        this.column = column;
    }

    String listener() {
        return listener;
    }

    /** Where a task's row says when this timer's alarm rang; null: nowhere. */
    @Nullable
    String column() {
        return column;
    }
}
