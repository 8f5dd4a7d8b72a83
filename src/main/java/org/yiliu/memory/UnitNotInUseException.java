package org.yiliu.memory;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** A unit that was superseded or retired already: 409. */
public class UnitNotInUseException extends Refusal {

    private static final long serialVersionUID = 1L;

    UnitNotInUseException(long id) {
        super(HttpStatus.CONFLICT, "memory.not-in-use", Long.toString(id));
    }
}
