package org.yiliu.quality;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The caller may not let this finding stand: 403. */
public class WaiverRefusedException extends Refusal {

    private static final long serialVersionUID = 1L;

    private WaiverRefusedException(String key) {
        super(HttpStatus.FORBIDDEN, key);
    }

    /** Only whoever has the open task answers for the text. */
    static WaiverRefusedException notTheAssignee() {
        return new WaiverRefusedException("quality.waiver-not-assignee");
    }

    /** What the author is asked is not for the English to leave aside: whoever asked takes it back. */
    static WaiverRefusedException askedTheAuthor() {
        return new WaiverRefusedException("change.question.not-waived");
    }

    static WaiverRefusedException belowChiefEditor() {
        return new WaiverRefusedException("quality.waiver-below-chief-editor");
    }
}
