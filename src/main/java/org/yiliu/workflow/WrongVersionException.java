package org.yiliu.workflow;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no such version of the process (404), or articles cannot be moved between these two (409). */
public class WrongVersionException extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongVersionException(HttpStatus status, String key) {
        super(status, key);
    }

    static WrongVersionException unknown() {
        return new WrongVersionException(HttpStatus.NOT_FOUND, "operation.migration.unknown");
    }

    static WrongVersionException notTwoOfOne() {
        return new WrongVersionException(HttpStatus.CONFLICT, "operation.migration.not-two");
    }
}
