package org.yiliu.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.Translations;

/** Separation of duties, computed from the parts people took in an article. */
@Component
class Duties {

    private final Translations translations;

    Duties(Translations translations) {
        this.translations = translations;
    }

    void requireSeparate(String number, ReviewLevel level, String username) {
        DutiesNotSeparateException conflict = conflict(number, level, username);
        if (conflict != null) {
            throw conflict;
        }
    }

    boolean areSeparate(String number, ReviewLevel level, String username) {
        return conflict(number, level, username) == null;
    }

    /** @throws PenNotHeldException (403) unless the person has the review task of this level */
    void requirePen(String number, ReviewLevel level, String username) {
        boolean holds = translations
                .pen(number)
                .filter(pen -> pen.holder().equals(username) && pen.level() == level)
                .isPresent();
        if (!holds) {
            throw new PenNotHeldException(number);
        }
    }

    /** A translator's part weighs more than a reviewer's, whichever came first. */
    private @Nullable DutiesNotSeparateException conflict(String number, ReviewLevel level, String username) {
        List<Translations.Part> parts = translations.parts(number).stream()
                .filter(part -> part.username().equals(username))
                .toList();
        if (parts.stream().anyMatch(part -> part.level() == null)) {
            return DutiesNotSeparateException.wroteTheEnglish();
        }
        for (Translations.Part part : parts) {
            ReviewLevel taken = part.level();
            if (taken != null && taken != level) {
                return DutiesNotSeparateException.signedAnotherLevel(taken, level);
            }
        }
        return null;
    }
}
