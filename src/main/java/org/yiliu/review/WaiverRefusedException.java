package org.yiliu.review;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** A waiver of the separation of duties that cannot be given or taken back. */
public class WaiverRefusedException extends Refusal {

    private static final long serialVersionUID = 1L;

    private WaiverRefusedException(HttpStatus status, String key, Object... arguments) {
        super(status, key, arguments);
    }

    /** Nobody waives for themselves. */
    static WaiverRefusedException ownAccount() {
        return new WaiverRefusedException(HttpStatus.FORBIDDEN, "people.waiver-own-account");
    }

    static WaiverRefusedException nothingToSign(String number) {
        return new WaiverRefusedException(HttpStatus.CONFLICT, "people.waiver-nothing-to-sign", number);
    }

    static WaiverRefusedException standsAlready() {
        return new WaiverRefusedException(HttpStatus.CONFLICT, "people.waiver-stands");
    }

    static WaiverRefusedException ended() {
        return new WaiverRefusedException(HttpStatus.CONFLICT, "people.waiver-over");
    }

    static WaiverRefusedException unknown() {
        return new WaiverRefusedException(HttpStatus.NOT_FOUND, "people.waiver-unknown");
    }
}
