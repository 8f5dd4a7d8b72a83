package org.yiliu.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Somebody else has the task: 409, says who. */
public class TaskTakenException extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param name the other person's name; null when the race was lost too narrowly to know */
    public TaskTakenException(@Nullable String name) {
        super(
                HttpStatus.CONFLICT,
                name == null ? "workflow.task-taken" : "workflow.task-taken-by",
                name == null ? "" : name);
    }
}
