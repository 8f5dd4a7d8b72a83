package org.yiliu.workflow;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The failed step cannot be helped that way, or no more: 409. */
public class StepHandledException extends Refusal {

    private static final long serialVersionUID = 1L;

    private StepHandledException(String key, Object... arguments) {
        super(HttpStatus.CONFLICT, key, arguments);
    }

    /** Another administrator was first. */
    static StepHandledException by(String name, Remedy remedy) {
        return new StepHandledException("operation.handled-by", name, words(remedy));
    }

    /** Another administrator does something about it in this very moment. */
    static StepHandledException now() {
        return new StepHandledException("operation.handled-now");
    }

    /** The step is not one that can be left out, or given up. */
    static StepHandledException notThatWay(Remedy remedy) {
        return new StepHandledException("operation.not-that-way", words(remedy));
    }

    private static DefaultMessageSourceResolvable words(Remedy remedy) {
        return new DefaultMessageSourceResolvable("operation.remedy." + remedy);
    }
}
