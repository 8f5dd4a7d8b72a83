package org.yiliu.review;

import java.util.List;
import org.yiliu.article.ReviewLevel;

/**
 * Which levels review, and how, as routing says.
 *
 * @param levels in order, at least one
 * @param resignUnchanged every level signs in every round, although the text it signed did not change
 * @param together the second and the final level review at the same time, where both have to sign
 */
public record ReviewPlan(List<ReviewLevel> levels, boolean resignUnchanged, boolean together) {

    public ReviewPlan {
        levels = List.copyOf(levels);
    }

    /** One level after another; what did not change is not signed again. */
    public static ReviewPlan of(List<ReviewLevel> levels) {
        return new ReviewPlan(levels, false, false);
    }

    /** The level that answers for the text in the end. */
    public ReviewLevel last() {
        return levels.get(levels.size() - 1);
    }
}
