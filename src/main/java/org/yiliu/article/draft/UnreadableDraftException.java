package org.yiliu.article.draft;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The draft is damaged, hostile, or not what its name says: 422. */
public class UnreadableDraftException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableDraftException(Reason reason, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, reason.messageKey(), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a draft cannot be read. */
    public enum Reason {
        /** Neither Word nor any other kind we recognise. */
        NOT_A_WORD_FILE,
        /** Another kind of file with the extension of a draft; the argument is the kind. */
        DISGUISED,
        /** Word 97 to 2003. */
        OLD_WORD_FILE,
        /** Cut short or broken. */
        DAMAGED,
        /** Protected by a password. */
        ENCRYPTED,
        /** Holds program code. */
        MACROS,
        /** Unpacks to far more than any article needs. */
        BOMB,
        /** Its XML declares entities or a document type, the beginning of several attacks. */
        HOSTILE_XML,
        /** Nested or marked up far beyond any article. */
        TOO_COMPLEX,
        /** No text, by its bytes. */
        BINARY,
        /** Nothing in it. */
        EMPTY;

        String messageKey() {
            return "draft.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
