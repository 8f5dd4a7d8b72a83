package org.yiliu.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;

/**
 * When each step of an article is to be done if each takes the time it has; what is done sooner leaves the rest as it is.
 *
 * @param steps in the order of the work, each due no earlier than the one before it
 */
public record Plan(List<Step> steps) {

    /** @throws IllegalArgumentException if a step is due before the one it follows, as a review before its translation */
    public Plan {
        for (int next = 1; next < steps.size(); next++) {
            if (steps.get(next).due().isBefore(steps.get(next - 1).due())) {
                throw new IllegalArgumentException("A step is due before the one it follows: " + steps);
            }
        }
        steps = List.copyOf(steps);
    }

    /** Working time of all steps together. */
    public Duration total() {
        return steps.stream().map(Step::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** When the page is to be online. */
    public Instant publication() {
        return steps.get(steps.size() - 1).due();
    }

    /**
     * @param level of a review
     * @param time working time it has
     */
    public record Step(TaskType type, @Nullable ReviewLevel level, Duration time, Instant due) {}
}
