package org.yiliu.article.draft;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The draft is past a limit: 413. */
public class DraftTooLargeException extends Refusal {

    private static final long serialVersionUID = 1L;

    private DraftTooLargeException(String messageKey, long limit) {
        super(HttpStatus.CONTENT_TOO_LARGE, messageKey, limit);
    }

    static DraftTooLargeException file(DraftLimits limits) {
        return new DraftTooLargeException(
                "draft.refused.file-size", limits.file().toMegabytes());
    }

    static DraftTooLargeException characters(DraftLimits limits) {
        return new DraftTooLargeException("draft.refused.characters", limits.characters());
    }

    static DraftTooLargeException pictures(DraftLimits limits) {
        return new DraftTooLargeException("draft.refused.pictures", limits.pictures());
    }
}
