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

    static WaiverRefusedException belowChiefEditor() {
        return new WaiverRefusedException("quality.waiver-below-chief-editor");
    }
}
