package org.yiliu.translation.exchange;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** There is no English to hand out yet: 409. */
public class NoEnglishException extends Refusal {

    private static final long serialVersionUID = 1L;

    NoEnglishException(String number) {
        super(HttpStatus.CONFLICT, "exchange.english.none", number);
    }
}
