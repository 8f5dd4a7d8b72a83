package org.yiliu.article;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The article is past, or not yet at, the stage that the request needs: 409. */
public class WrongStageException extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongStageException(String key, String number) {
        super(HttpStatus.CONFLICT, key, number);
    }

    public static WrongStageException alreadySubmitted(String number) {
        return new WrongStageException("article.already-submitted", number);
    }

    static WrongStageException notWithdrawn(String number) {
        return new WrongStageException("change.not-withdrawn", number);
    }

    public static WrongStageException alreadyWithdrawn(String number) {
        return new WrongStageException("article.already-withdrawn", number);
    }
}
