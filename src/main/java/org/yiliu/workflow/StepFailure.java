package org.yiliu.workflow;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/** What the engine keeps of a failed attempt: the cause as {@link Cause#text()}, and the failure's stack trace. */
class StepFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StepFailure(Cause cause, Throwable failure) {
        super(cause.text(), failure);
    }

    private StepFailure(Cause cause) {
        super(cause.text());
    }

    /** Never fails itself, whatever the failure does when it is asked what it is. */
    static StepFailure of(Throwable failure, String reference) {
        try {
            failure.printStackTrace(new PrintWriter(Writer.nullWriter()));
            return new StepFailure(Cause.of(failure, reference), failure);
        } catch (RuntimeException | StackOverflowError unspeakable) {
            return new StepFailure(new Cause("operation.cause.unknown", List.of(reference)));
        }
    }
}
