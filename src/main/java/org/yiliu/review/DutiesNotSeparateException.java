package org.yiliu.review;

import org.springframework.http.HttpStatus;
import org.yiliu.article.ReviewLevel;
import org.yiliu.web.Refusal;

/** Separation of duties: nobody reviews English of their own, nobody signs two levels of one article. 403. */
public class DutiesNotSeparateException extends Refusal {

    private static final long serialVersionUID = 1L;

    private DutiesNotSeparateException(String key, Object... arguments) {
        super(HttpStatus.FORBIDDEN, key, arguments);
    }

    public static DutiesNotSeparateException wroteTheEnglish() {
        return new DutiesNotSeparateException("review.wrote-the-english");
    }

    /**
     * Somebody takes a second level of an article.
     *
     * @param signed the level the person took part in already
     */
    public static DutiesNotSeparateException signedAnotherLevel(ReviewLevel signed, ReviewLevel wanted) {
        return new DutiesNotSeparateException("review.signed-another-level." + signed.name() + "." + wanted.name());
    }
}
