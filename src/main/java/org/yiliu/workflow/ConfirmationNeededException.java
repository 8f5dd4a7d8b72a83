package org.yiliu.workflow;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The person is away or has enough to do; the coordinator may go on by saying so: 409, {@code confirm} names the field. */
public class ConfirmationNeededException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    private ConfirmationNeededException(String field, String key, Object... arguments) {
        super(HttpStatus.CONFLICT, key, arguments);
        this.field = field;
        member("confirm", field);
    }

    /** @param until last day away, in words */
    static ConfirmationNeededException absent(String name, String until) {
        return new ConfirmationNeededException("whileAbsent", "people.is-absent", name, until);
    }

    static ConfirmationNeededException overLimit(String name, long open, int limit) {
        return new ConfirmationNeededException("overLimit", "people.over-limit", name, open, limit);
    }

    /** The field of the request that confirms: {@code overLimit} or {@code whileAbsent}. */
    public String field() {
        return field;
    }
}
