package org.yiliu.translation;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Only the person whose task it is may write an article's English: 403. */
public class PenNotHeldException extends Refusal {

    private static final long serialVersionUID = 1L;

    public PenNotHeldException(String number) {
        super(HttpStatus.FORBIDDEN, "translation.pen-not-held", number);
    }
}
