package org.yiliu.machine;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The machine answered something that cannot be offered as a translation: 503. Its failure, not its absence. */
public class UnusableAnswerException extends Refusal {

    private static final long serialVersionUID = 1L;

    private UnusableAnswerException(String messageKey, String machine) {
        super(HttpStatus.SERVICE_UNAVAILABLE, messageKey, machine);
    }

    static UnusableAnswerException lostPlaceholders(String machine) {
        return new UnusableAnswerException("machine.unusable.placeholders", machine);
    }

    static UnusableAnswerException chineseLeft(String machine) {
        return new UnusableAnswerException("machine.unusable.chinese", machine);
    }

    /** Talk about the translation, several lines, or far too much text. */
    static UnusableAnswerException noTranslation(String machine) {
        return new UnusableAnswerException("machine.unusable.talk", machine);
    }

    static UnusableAnswerException cutOff(String machine) {
        return new UnusableAnswerException("machine.unusable.cut-off", machine);
    }

    /** The provider would not translate this very text. */
    static UnusableAnswerException refused(String machine) {
        return new UnusableAnswerException("machine.unusable.refused", machine);
    }
}
