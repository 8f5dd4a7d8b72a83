package org.yiliu.workflow;

import static org.yiliu.workflow.TaskOutcome.APPROVED;
import static org.yiliu.workflow.TaskOutcome.ASSIGNED;
import static org.yiliu.workflow.TaskOutcome.CHANGES_REQUESTED;
import static org.yiliu.workflow.TaskOutcome.POOLED;
import static org.yiliu.workflow.TaskOutcome.PUBLISH_NOW;
import static org.yiliu.workflow.TaskOutcome.SCHEDULE;
import static org.yiliu.workflow.TaskOutcome.SUBMITTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

/** Which outcome fits which task, and what each outcome needs (contract, Tasks). */
final class CompletionRules {

    static final int COMMENT_LIMIT = 4000;

    /** How far ahead an article may be scheduled. */
    static final Duration SCHEDULE_LIMIT = Duration.ofDays(366);

    private CompletionRules() {}

    /** @throws InvalidRequestException (400) with one problem per field */
    static void check(TaskType type, Completion completion, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!outcomes(type).contains(completion.outcome())) {
            problems.add(new FieldProblem("outcome", "workflow.outcome-does-not-fit." + type.name()));
        }
        comment(completion, problems);
        if (completion.outcome() == ASSIGNED && blank(completion.assignee())) {
            problems.add(new FieldProblem("assignee", "workflow.assignee-required"));
        }
        if (completion.outcome() == SCHEDULE) {
            publishAt(completion.publishAt(), now, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    private static Set<TaskOutcome> outcomes(TaskType type) {
        return switch (type) {
            case ASSIGN -> Set.of(ASSIGNED, POOLED);
            case TRANSLATE -> Set.of(SUBMITTED);
            case REVIEW -> Set.of(APPROVED, CHANGES_REQUESTED);
            case PUBLISH -> Set.of(PUBLISH_NOW, SCHEDULE, CHANGES_REQUESTED);
        };
    }

    private static void comment(Completion completion, List<FieldProblem> problems) {
        String comment = completion.comment();
        if (completion.outcome() == CHANGES_REQUESTED && blank(comment)) {
            problems.add(new FieldProblem("comment", "workflow.comment-required"));
        } else if (comment != null && comment.length() > COMMENT_LIMIT) {
            problems.add(new FieldProblem("comment", "workflow.comment-too-long"));
        }
    }

    private static void publishAt(@Nullable Instant publishAt, Instant now, List<FieldProblem> problems) {
        if (publishAt == null) {
            problems.add(new FieldProblem("publishAt", "workflow.publish-at-required"));
        } else if (!publishAt.isAfter(now)) {
            problems.add(new FieldProblem("publishAt", "workflow.publish-at-past"));
        } else if (publishAt.isAfter(now.plus(SCHEDULE_LIMIT))) {
            problems.add(new FieldProblem("publishAt", "workflow.publish-at-too-far"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
