package org.yiliu.media;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The bytes are no picture we keep: 422. */
public class UnacceptablePictureException extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnacceptablePictureException() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "media.unacceptable");
    }
}
