package org.yiliu.review;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** What was signed is not what stands there now: 409. */
public class SignedTextChangedException extends Refusal {

    private static final long serialVersionUID = 1L;

    public SignedTextChangedException(String number) {
        super(HttpStatus.CONFLICT, "review.signed-text-changed", number);
    }
}
