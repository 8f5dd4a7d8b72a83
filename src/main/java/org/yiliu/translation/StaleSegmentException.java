package org.yiliu.translation;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Somebody changed the segment since the writer saw it: 412 with the present segment in {@code current}. */
public class StaleSegmentException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient SegmentView current;

    public StaleSegmentException(SegmentView current) {
        super(HttpStatus.PRECONDITION_FAILED, "translation.stale", current.position());
        this.current = current;
        member("current", SegmentResource.of(current));
    }

    public SegmentView current() {
        return current;
    }
}
