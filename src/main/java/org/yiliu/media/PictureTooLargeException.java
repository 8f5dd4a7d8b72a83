package org.yiliu.media;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The picture is past 20 MiB or 40 megapixels: 413. */
public class PictureTooLargeException extends Refusal {

    private static final long serialVersionUID = 1L;

    public PictureTooLargeException() {
        super(HttpStatus.PAYLOAD_TOO_LARGE, "media.too-large");
    }
}
