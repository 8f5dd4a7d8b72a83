package org.yiliu.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{id}/due")
@Tag(name = "Tasks")
class DeadlineApiController {

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineApiController(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @PutMapping
    @Operation(summary = "Give a task another deadline; its reminder and escalation move with it")
    TaskApiController.TaskResource move(@PathVariable String id, @RequestBody NewDeadline deadline) {
        TaskView task = deadlines.move(id, deadline.dueAt(), deadline.reason());
        return TaskApiController.TaskResource.of(task, clock.instant());
    }

    record NewDeadline(@Nullable Instant dueAt, @Nullable String reason) {}
}
