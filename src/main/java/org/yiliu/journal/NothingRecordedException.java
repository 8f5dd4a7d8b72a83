package org.yiliu.journal;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The journal knows nothing of this subject: 404. */
class NothingRecordedException extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingRecordedException(String subject) {
        super(HttpStatus.NOT_FOUND, "journal.not-found", subject);
    }
}
