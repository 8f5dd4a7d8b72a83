package org.yiliu.quality;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The present text has no such finding, perhaps because it changed: 404. */
public class FindingNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public FindingNotFoundException(String number, String findingId) {
        super(HttpStatus.NOT_FOUND, "quality.finding-not-found", number, findingId);
    }
}
