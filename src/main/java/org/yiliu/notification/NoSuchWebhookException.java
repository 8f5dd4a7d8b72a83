package org.yiliu.notification;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no webhook of this number: 404. */
class NoSuchWebhookException extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchWebhookException(long id) {
        super(HttpStatus.NOT_FOUND, "notification.webhook.none-such", id);
    }
}
