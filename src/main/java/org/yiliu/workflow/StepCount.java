package org.yiliu.workflow;

import org.yiliu.workflow.diagram.StepState;

/**
 * What stands at a step of the process.
 *
 * @param late of the open ones
 * @param failed automatic runs that wait for an administrator
 */
record StepCount(long open, long late, long failed) {

    static final StepCount NONE = new StepCount(0, 0, 0);

    StepCount plus(StepCount other) {
        return new StepCount(open + other.open, late + other.late, failed + other.failed);
    }

    boolean isEmpty() {
        return open == 0 && failed == 0;
    }

    StepState state() {
        if (failed > 0) {
            return StepState.FAILED;
        }
        if (late > 0) {
            return StepState.LATE;
        }
        return open > 0 ? StepState.BUSY : StepState.EMPTY;
    }

    /** The last part of the message keys that say it. */
    String kind() {
        return state().name();
    }
}
