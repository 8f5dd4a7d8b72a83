package org.yiliu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Deadlines, counted in working time from the hours that routing gave. Only the process files name it; it is public because
 * their expressions reach public classes alone.
 */
@Component
public class Timers {

    private final WorkingTime workingTime;
    private final WorkflowSettings settings;
    private final Clock clock;

    Timers(WorkingTime workingTime, WorkflowSettings settings, Clock clock) {
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the step the execution stands at ought to be done. Called by expressions. */
    public Date deadline(DelegateExecution execution) {
        return after(Duration.ofHours(hours(execution)));
    }

    /** When to remind of it: three quarters of its time are gone. Called by expressions. */
    public Date reminder(DelegateExecution execution) {
        return after(Duration.ofMinutes(hours(execution) * 45L));
    }

    private Date after(Duration time) {
        Instant now = clock.instant();
        return Date.from(workingTime.plus(now, time));
    }

    private int hours(DelegateExecution execution) {
        return switch (execution.getCurrentActivityId()) {
            case ProcessModel.ASSIGN_TRANSLATOR -> settings.assignmentHours();
            case ProcessModel.PUBLISH -> number(execution, ProcessModel.PUBLICATION_HOURS);
            case ProcessModel.FIRST_REVIEW, ProcessModel.SECOND_REVIEW, ProcessModel.FINAL_REVIEW ->
                number(execution, ProcessModel.REVIEW_HOURS);
            default -> number(execution, ProcessModel.TRANSLATION_HOURS);
        };
    }

    private static int number(DelegateExecution execution, String variable) {
        return ((Number) execution.getVariable(variable)).intValue();
    }
}
