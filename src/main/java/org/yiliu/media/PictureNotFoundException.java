package org.yiliu.media;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** No picture has this address: 404. */
class PictureNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    PictureNotFoundException() {
        super(HttpStatus.NOT_FOUND, "media.not-found");
    }
}
