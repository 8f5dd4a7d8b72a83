package org.yiliu.workflow;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The article does not stand where this could be done: 409. */
public class WrongStageException extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongStageException(String key, String articleNumber) {
        super(HttpStatus.CONFLICT, key, articleNumber);
    }

    static WrongStageException alreadySubmitted(String articleNumber) {
        return new WrongStageException("workflow.already-submitted", articleNumber);
    }

    static WrongStageException notPublished(String articleNumber) {
        return new WrongStageException("workflow.not-published", articleNumber);
    }

    static WrongStageException notOnItsWay(String articleNumber) {
        return new WrongStageException("change.not-on-its-way", articleNumber);
    }

    /** A step of the process ran in the same moment. */
    static WrongStageException movedOn(String articleNumber) {
        return new WrongStageException("workflow.moved-on", articleNumber);
    }
}
