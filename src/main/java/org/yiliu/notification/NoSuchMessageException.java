package org.yiliu.notification;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The caller has no message of this number: 404. */
class NoSuchMessageException extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchMessageException(long id) {
        super(HttpStatus.NOT_FOUND, "notification.no-such-message", id);
    }
}
