package org.yiliu.translation;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** This person may not do this with the question (403), or the article has no use for it now (409). */
public class QuestionRefusedException extends Refusal {

    private static final long serialVersionUID = 1L;

    private QuestionRefusedException(HttpStatus status, String key) {
        super(status, key);
    }

    /** Only the people who work on an article's English ask its author. */
    static QuestionRefusedException notYoursToAsk() {
        return new QuestionRefusedException(HttpStatus.FORBIDDEN, "change.question.not-yours-to-ask");
    }

    static QuestionRefusedException notYoursToAnswer() {
        return new QuestionRefusedException(HttpStatus.FORBIDDEN, "change.question.not-yours-to-answer");
    }

    /** A question is taken back by whoever asked it. */
    static QuestionRefusedException notYoursToSettle() {
        return new QuestionRefusedException(HttpStatus.FORBIDDEN, "change.question.not-yours-to-settle");
    }

    /** Before it is handed in and after it is withdrawn, nobody works on an article. */
    static QuestionRefusedException nobodyWorksOnIt() {
        return new QuestionRefusedException(HttpStatus.CONFLICT, "change.question.nobody-works-on-it");
    }
}
