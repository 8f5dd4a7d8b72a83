package org.yiliu.termbase;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** A file of terms that cannot be read at all: 422, or 415 if it is of another kind. Nothing of it was taken. */
class UnreadableTermsException extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final String KEYS = "termbase.file.";

    private UnreadableTermsException(HttpStatus status, String messageKey, Object... arguments) {
        super(status, messageKey, arguments);
    }

    /** @param reason message key after {@code termbase.file.} */
    static UnreadableTermsException because(String reason, Object... arguments) {
        return new UnreadableTermsException(HttpStatus.UNPROCESSABLE_CONTENT, KEYS + reason, arguments);
    }

    static UnreadableTermsException otherKind() {
        return new UnreadableTermsException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "termbase.file.other-kind");
    }
}
