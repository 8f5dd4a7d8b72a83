package org.yiliu.workflow.routing;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Somebody changed the table meanwhile: 412. */
class StaleRoutingException extends Refusal {

    private static final long serialVersionUID = 1L;

    StaleRoutingException(int expected) {
        super(HttpStatus.PRECONDITION_FAILED, "operation.routing.stale-since", String.valueOf(expected));
    }
}
