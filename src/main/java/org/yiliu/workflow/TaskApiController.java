package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleResource;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskApiController {

    private final Tasks tasks;
    private final Clock clock;

    TaskApiController(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List open tasks: mine, those I may claim, or all")
    ItemPage<TaskResource> list(
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) @Nullable TaskType type,
            @RequestParam(defaultValue = "false") boolean overdue,
            @PageableDefault(size = 20) Pageable page) {
        return tasks.search(scope(scope), type, overdue, page).map(task -> TaskResource.of(task, clock.instant()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One open task")
    TaskResource get(@PathVariable String id) {
        return TaskResource.of(tasks.get(id), clock.instant());
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task from the pool; of any number at once, one wins")
    TaskResource claim(@PathVariable String id) {
        return TaskResource.of(tasks.claim(id), clock.instant());
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Put a task back into the pool")
    TaskResource release(@PathVariable String id) {
        return TaskResource.of(tasks.release(id), clock.instant());
    }

    @PostMapping("/{id}/assignment")
    @Operation(summary = "Give a task to somebody")
    TaskResource assign(@PathVariable String id, @RequestBody Assignment assignment) {
        return TaskResource.of(tasks.assign(id, assignment.assignee(), assignment.confirmed()), clock.instant());
    }

    @PostMapping("/{id}/completion")
    @Operation(summary = "End a task; the article stands at its next one when this answers")
    ArticleResource complete(@PathVariable String id, @RequestBody CompletionRequest completion) {
        return ArticleResource.of(tasks.complete(id, completion.toCompletion()), clock.instant());
    }

    private static TaskScope scope(String name) {
        try {
            return TaskScope.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw InvalidRequestException.of("scope", "workflow.scope-unknown");
        }
    }

    /**
     * Whom a task is given to.
     *
     * @param overLimit confirmed although the person has as much as they can take
     * @param whileAbsent confirmed although the person is away
     */
    record Assignment(
            @Nullable String assignee,
            @Nullable Boolean overLimit,
            @Nullable Boolean whileAbsent) {

        Confirmed confirmed() {
            return new Confirmed(Boolean.TRUE.equals(overLimit), Boolean.TRUE.equals(whileAbsent));
        }
    }

    record CompletionRequest(
            @Nullable TaskOutcome outcome,
            @Nullable String comment,
            @Nullable String assignee,
            @Nullable Instant publishAt,
            @Nullable String slug,
            @Nullable Boolean overLimit,
            @Nullable Boolean whileAbsent) {

        Completion toCompletion() {
            if (outcome == null) {
                throw InvalidRequestException.of("outcome", "workflow.outcome-missing");
            }
            Confirmed confirmed = new Confirmed(Boolean.TRUE.equals(overLimit), Boolean.TRUE.equals(whileAbsent));
            return new Completion(outcome, comment, assignee, publishAt, slug, confirmed);
        }
    }

    /** A task as the contract writes it. */
    record TaskResource(
            String id,
            TaskType type,
            @Nullable ReviewLevel level,
            String articleNumber,
            String title,
            Priority priority,
            @Nullable String assignee,
            Role candidateGroup,
            Instant createdAt,
            @Nullable Instant claimedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            int round) {

        static TaskResource of(TaskView task, Instant now) {
            return new TaskResource(
                    task.id(),
                    task.type(),
                    task.level(),
                    task.articleNumber(),
                    task.title(),
                    task.priority(),
                    task.assignee(),
                    task.candidateGroup(),
                    task.createdAt(),
                    task.claimedAt(),
                    task.dueAt(),
                    task.overdue(now),
                    task.round());
        }
    }
}
