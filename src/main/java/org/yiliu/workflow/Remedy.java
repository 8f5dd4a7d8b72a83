package org.yiliu.workflow;

import org.yiliu.journal.JournalEvent;

/** What an administrator does about an automatic step that failed for the last time. */
public enum Remedy {

    /** Does it again, at once; if that fails it waits for an administrator again. */
    RETRY(JournalEvent.STEP_RETRIED),

    /** Leaves it out; the article goes on as it does anyway. */
    SKIP(JournalEvent.STEP_SKIPPED),

    /** Gives it up and leads the article back to the task before it. */
    CANCEL(JournalEvent.STEP_CANCELLED);

    private final JournalEvent event;

    Remedy(JournalEvent event) {
        this.event = event;
    }

    JournalEvent event() {
        return event;
    }
}
