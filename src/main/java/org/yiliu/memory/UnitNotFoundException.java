package org.yiliu.memory;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** No such unit or import: 404. */
public class UnitNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    UnitNotFoundException(long id) {
        super(HttpStatus.NOT_FOUND, "memory.not-found", Long.toString(id));
    }
}
