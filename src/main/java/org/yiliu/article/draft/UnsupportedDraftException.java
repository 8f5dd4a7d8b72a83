package org.yiliu.article.draft;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Drafts of this kind are not read: 415. */
public class UnsupportedDraftException extends Refusal {

    private static final long serialVersionUID = 1L;

    private UnsupportedDraftException(String filename) {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "draft.refused.unsupported", filename);
    }

    /** For a file whose extension stands for no format. */
    public static UnsupportedDraftException forFilename(String filename) {
        return new UnsupportedDraftException(filename);
    }
}
