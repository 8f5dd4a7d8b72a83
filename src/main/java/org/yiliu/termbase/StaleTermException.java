package org.yiliu.termbase;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Somebody changed the entry since the writer saw it: 412 with the present entry in {@code current}. */
class StaleTermException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient TermView current;

    StaleTermException(TermView current) {
        super(HttpStatus.PRECONDITION_FAILED, "termbase.stale", current.entry().chinese());
        this.current = current;
        member("current", TermResource.of(current));
    }

    TermView current() {
        return current;
    }
}
