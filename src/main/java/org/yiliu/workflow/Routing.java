package org.yiliu.workflow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.ReviewPlan;

/** What routing decided for an article, as its process keeps it; articles on an older version of the process lack some. */
final class Routing {

    private Routing() {}

    /** @param variable gives a process variable; null when there is none */
    static ReviewPlan plan(Function<String, @Nullable Object> variable) {
        String correction = (String) variable.apply(ProcessModel.CORRECTION_LEVEL);
        Integer count = (Integer) Objects.requireNonNull(variable.apply(ProcessModel.REVIEW_LEVELS));
        boolean small = isSet(variable, ProcessModel.SMALL_CORRECTION) && correction != null;
        List<ReviewLevel> levels = small ? List.of(ReviewLevel.valueOf(correction)) : ReviewLevel.required(count);
        return new ReviewPlan(
                levels, isSet(variable, ProcessModel.RESIGN_UNCHANGED), isSet(variable, ProcessModel.PARALLEL_REVIEW));
    }

    static boolean isSet(Function<String, @Nullable Object> variable, String name) {
        return Boolean.TRUE.equals(variable.apply(name));
    }
}
