package org.yiliu.workflow.routing;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The routing table has no such version: 404. */
class NoSuchVersionException extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchVersionException(int number) {
        super(HttpStatus.NOT_FOUND, "operation.routing.no-such-version", String.valueOf(number));
    }
}
