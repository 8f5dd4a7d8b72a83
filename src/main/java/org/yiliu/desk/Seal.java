package org.yiliu.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.Decision;
import org.yiliu.review.SignOff;

/** One of the seals 初 复 终: how a review level stands. */
record Seal(ReviewLevel level, Sign sign) {

    /** How a level stands. */
    enum Sign {
        NONE,
        OPEN,
        SIGNED,
        RETURNED,
        VOID
    }

    /**
     * The seals of an article.
     *
     * @param sheet its decisions, oldest first; the last one of a level counts
     * @param open the level under review now
     * @param required the levels routing asks for; empty when unknown, then only levels that were reached are shown
     */
    static List<Seal> of(List<SignOff> sheet, @Nullable ReviewLevel open, Collection<ReviewLevel> required) {
        List<Seal> seals = new ArrayList<>();
        for (ReviewLevel level : ReviewLevel.values()) {
            SignOff last = sheet.stream()
                    .filter(line -> line.level() == level)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            if (level == open || last != null || required.contains(level)) {
                seals.add(new Seal(level, level == open ? Sign.OPEN : sign(last)));
            }
        }
        return seals;
    }

    private static Sign sign(@Nullable SignOff last) {
        if (last == null) {
            return Sign.NONE;
        }
        if (last.decision() == Decision.CHANGES_REQUESTED) {
            return Sign.RETURNED;
        }
        return last.voided() ? Sign.VOID : Sign.SIGNED;
    }
}
