package org.yiliu.workflow;

import java.time.Duration;

/** An automatic step did not end within its time; it may still be running on the node that began it. */
class StepTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    StepTooLongException(Duration limit) {
        super("The step did not end within " + limit.toSeconds() + " s");
        seconds = limit.toSeconds();
    }

    long seconds() {
        return seconds;
    }
}
