package org.yiliu.workflow;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** No such open task: 404; 409 when it was there and is completed. */
public class TaskNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    private TaskNotFoundException(HttpStatus status, String key) {
        super(status, key);
    }

    public static TaskNotFoundException unknown() {
        return new TaskNotFoundException(HttpStatus.NOT_FOUND, "workflow.task-not-found");
    }

    public static TaskNotFoundException completed() {
        return new TaskNotFoundException(HttpStatus.CONFLICT, "workflow.task-completed");
    }
}
