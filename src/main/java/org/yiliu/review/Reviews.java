package org.yiliu.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiliu.article.ReviewLevel;

/** Review rounds, decisions, the sign-off sheet, and the separation of duties. */
@Service
public class Reviews {

    /** @throws DutiesNotSeparateException (403) if the person may not review this article at this level */
    public void requireSeparateDuties(String number, ReviewLevel level, String username) {
        throw new UnsupportedOperationException();
    }

    /** Whether the person may review this article at this level. */
    public boolean mayReview(String number, ReviewLevel level, String username) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records a decision: freezes the version, stores its hash, moves the segments' states.
     *
     * @param lastLevel whether this is the last level that routing asks for
     * @param comment required when changes are requested
     */
    public SignOff decide(
            String number,
            ReviewLevel level,
            int round,
            Decision decision,
            @Nullable String comment,
            boolean lastLevel) {
        throw new UnsupportedOperationException();
    }

    /** The sheets of these articles, oldest first, in one statement; articles without a decision are left out. */
    public Map<String, List<SignOff>> sheets(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** The whole sheet, oldest first. */
    public List<SignOff> sheet(String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Which level comes next in this round: the level that asked for changes first; a level whose approved text did not
     * change since need not sign twice; empty when all have signed the present text.
     *
     * @param levels how many levels routing asks for, 1–3: 1 = FINAL? see docs; levels are taken from FIRST on
     */
    public Optional<ReviewLevel> nextLevel(String number, int levels, int round) {
        throw new UnsupportedOperationException();
    }

    /** The version this level last decided on, so that "what changed since" can be shown; empty on its first look. */
    public Optional<Integer> lastSeenVersion(String number, ReviewLevel level) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes sure that what all levels signed is the present text.
     *
     * @throws SignedTextChangedException (409) if it is not
     */
    public void requireSigned(String number, int levels) {
        throw new UnsupportedOperationException();
    }

    /** Voids the standing sign-offs (the text changed, the Chinese was revised). */
    public void voidSignOffs(String number) {
        throw new UnsupportedOperationException();
    }
}
