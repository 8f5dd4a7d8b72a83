package org.yiliu.notification;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no delivery of this number, or it is on its way already: 409. */
class NoSuchDeliveryException extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchDeliveryException(long id) {
        super(HttpStatus.CONFLICT, "notification.delivery.none-such", id);
    }
}
