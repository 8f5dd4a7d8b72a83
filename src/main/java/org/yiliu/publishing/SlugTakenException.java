package org.yiliu.publishing;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Another article has this public address: 409. */
public class SlugTakenException extends Refusal {

    private static final long serialVersionUID = 1L;

    public SlugTakenException(String slug) {
        super(HttpStatus.CONFLICT, "publishing.slug-taken", slug);
    }
}
