package org.yiliu.review;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** An annotation is not there (404), not the caller's (403), or not in the state the request needs (409). */
public class AnnotationRefusedException extends Refusal {

    private static final long serialVersionUID = 1L;

    private AnnotationRefusedException(HttpStatus status, String key, Object... arguments) {
        super(status, key, arguments);
    }

    static AnnotationRefusedException notFound(String number, long id) {
        return new AnnotationRefusedException(HttpStatus.NOT_FOUND, "annotation.not-found", number, id);
    }

    /** Only whoever made it takes it back. */
    static AnnotationRefusedException notYours() {
        return new AnnotationRefusedException(HttpStatus.FORBIDDEN, "annotation.not-yours");
    }

    static AnnotationRefusedException withdrawn() {
        return new AnnotationRefusedException(HttpStatus.CONFLICT, "annotation.withdrawn");
    }

    /** The translator agreed, perhaps changed the text for it: then it stays on record. */
    static AnnotationRefusedException accepted() {
        return new AnnotationRefusedException(HttpStatus.CONFLICT, "annotation.accepted");
    }

    /** The words that the suggestion would replace are not there any more. */
    static AnnotationRefusedException textChanged() {
        return new AnnotationRefusedException(HttpStatus.CONFLICT, "annotation.text-changed");
    }
}
