package org.yiliu.translation;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The article's present text has no such segment: 404. */
public class SegmentNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public SegmentNotFoundException(String number, long segmentId) {
        super(HttpStatus.NOT_FOUND, "translation.segment-not-found", number, segmentId);
    }
}
