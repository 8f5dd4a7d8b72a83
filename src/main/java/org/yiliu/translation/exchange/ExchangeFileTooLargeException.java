package org.yiliu.translation.exchange;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The exchange file is past the limit: 413. */
public class ExchangeFileTooLargeException extends Refusal {

    private static final long serialVersionUID = 1L;

    ExchangeFileTooLargeException(int megabytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "exchange.too-large", megabytes);
    }
}
