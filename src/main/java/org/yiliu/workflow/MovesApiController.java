package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.journal.JournalEvent;
import org.yiliu.workflow.TaskApiController.TaskResource;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class MovesApiController {

    private final TaskMoves moves;
    private final Assignments assignments;
    private final Tasks tasks;
    private final Clock clock;

    MovesApiController(TaskMoves moves, Assignments assignments, Tasks tasks, Clock clock) {
        this.moves = moves;
        this.assignments = assignments;
        this.tasks = tasks;
        this.clock = clock;
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "Give back, with a reason, a task that somebody gave to you")
    TaskResource decline(@PathVariable String id, @RequestBody Decline decline) {
        return TaskResource.of(moves.decline(id, decline.reason()), clock.instant());
    }

    @PostMapping("/{id}/handover")
    @Operation(summary = "Hand your task over to a colleague, with a note")
    TaskResource handOver(@PathVariable String id, @RequestBody HandOver handOver) {
        return TaskResource.of(moves.handOver(id, handOver.assignee(), handOver.note()), clock.instant());
    }

    @PostMapping("/assignments")
    @Operation(summary = "Give several tasks to people: all or none, with what is wrong with each")
    Items assign(@RequestBody Bulk bulk) {
        List<Assignments.Move> wanted = Objects.requireNonNullElse(bulk.items(), List.<Item>of()).stream()
                .map(item -> new Assignments.Move(Objects.requireNonNullElse(item.id(), ""), item.assignee()))
                .toList();
        assignments.all(wanted, bulk.confirmed(), JournalEvent.ASSIGNED);
        return new Items(tasks.those(wanted.stream().map(Assignments.Move::id).toList()).stream()
                .map(task -> TaskResource.of(task, clock.instant()))
                .toList());
    }

    record Decline(@Nullable String reason) {}

    record HandOver(@Nullable String assignee, @Nullable String note) {}

    /** @param assignee null: back to the pool */
    record Item(@Nullable String id, @Nullable String assignee) {}

    /**
     * Several assignments.
     *
     * @param overLimit confirmed although somebody has as much as they can take
     * @param whileAbsent confirmed although somebody is away
     */
    record Bulk(
            @Nullable List<Item> items,
            @Nullable Boolean overLimit,
            @Nullable Boolean whileAbsent) {

        Confirmed confirmed() {
            return new Confirmed(Boolean.TRUE.equals(overLimit), Boolean.TRUE.equals(whileAbsent));
        }
    }

    /** The tasks as they stand now; an assignment that was completed is open no more and left out. */
    record Items(List<TaskResource> items) {}
}
