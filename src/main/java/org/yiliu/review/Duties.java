package org.yiliu.review;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.Translations;

/** Separation of duties, computed from the parts people took in an article, unless an administrator waived it. */
@Component
class Duties {

    private final Translations translations;
    private final DutiesWaivers waivers;
    private final Seats seats;

    Duties(Translations translations, DutiesWaivers waivers, Seats seats) {
        this.translations = translations;
        this.waivers = waivers;
        this.seats = seats;
    }

    void requireSeparate(String number, ReviewLevel level, String username) {
        DutiesNotSeparateException conflict = conflict(number, level, username);
        if (conflict != null && !waivers.allows(number, level, username)) {
            throw conflict;
        }
    }

    boolean areSeparate(String number, ReviewLevel level, String username) {
        return conflict(number, level, username) == null || waivers.allows(number, level, username);
    }

    List<DutiesWaiver> waivers(Collection<String> numbers) {
        return waivers.of(numbers);
    }

    /** @throws PenNotHeldException (403) unless the person has the review task of this level */
    void requireSeat(String number, ReviewLevel level, String username) {
        if (seats.levelOf(number, username).filter(level::equals).isEmpty()) {
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
