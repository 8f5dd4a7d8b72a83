package org.yiliu.quality;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The finding cannot be mended with one click: 409. */
public class NoRepairException extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoRepairException(Finding finding) {
        super(HttpStatus.CONFLICT, "quality.no-repair", finding.message());
    }
}
