package org.yiliu.translation;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The article has no such comment: 404. */
public class CommentNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public CommentNotFoundException(String number, long commentId) {
        super(HttpStatus.NOT_FOUND, "translation.comment-not-found", number, commentId);
    }
}
