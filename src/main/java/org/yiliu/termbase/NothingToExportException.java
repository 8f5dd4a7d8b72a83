package org.yiliu.termbase;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** No term is approved, and TBX knows no empty termbase: 404. */
class NothingToExportException extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToExportException() {
        super(HttpStatus.NOT_FOUND, "termbase.nothing-to-export");
    }
}
