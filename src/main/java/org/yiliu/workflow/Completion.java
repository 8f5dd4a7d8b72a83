package org.yiliu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person ends a task.
 *
 * @param comment required with {@link TaskOutcome#CHANGES_REQUESTED}, at most 4,000 characters
 * @param assignee required with {@link TaskOutcome#ASSIGNED}
 * @param publishAt required with {@link TaskOutcome#SCHEDULE}, in the future
 * @param slug public address, optional when publishing
 * @param confirmed what the coordinator confirmed with {@link TaskOutcome#ASSIGNED}
 */
public record Completion(
        TaskOutcome outcome,
        @Nullable String comment,
        @Nullable String assignee,
        @Nullable Instant publishAt,
        @Nullable String slug,
        Confirmed confirmed) {

    public Completion(
            TaskOutcome outcome,
            @Nullable String comment,
            @Nullable String assignee,
            @Nullable Instant publishAt,
            @Nullable String slug) {
        this(outcome, comment, assignee, publishAt, slug, Confirmed.NOTHING);
    }

    public static Completion of(TaskOutcome outcome) {
        return new Completion(outcome, null, null, null, null);
    }

    public static Completion sentBack(String comment) {
        return new Completion(TaskOutcome.CHANGES_REQUESTED, comment, null, null, null);
    }
}
