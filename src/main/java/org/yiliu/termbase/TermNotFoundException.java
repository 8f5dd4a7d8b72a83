package org.yiliu.termbase;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no such term entry: 404. */
class TermNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    TermNotFoundException(long id) {
        super(HttpStatus.NOT_FOUND, "termbase.not-found", Long.toString(id));
    }
}
