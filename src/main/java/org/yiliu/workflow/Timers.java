package org.yiliu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Deadlines and the timers of a task as it opens, counted in working time from the hours that routing gave. Only the process
 * files name it; it is public because their expressions reach public classes alone.
 */
@Component
public class Timers {

    private final WorkingTime workingTime;
    private final Timetable timetable;
    private final WorkflowSettings settings;
    private final Clock clock;

    Timers(WorkingTime workingTime, Timetable timetable, WorkflowSettings settings, Clock clock) {
        this.workingTime = workingTime;
        this.timetable = timetable;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the step the execution stands at ought to be done. Called by expressions, as are all below. */
    public Date deadline(DelegateExecution execution) {
        return after(execution, time(execution));
    }

    /** When to remind of it. */
    public Date reminder(DelegateExecution execution) {
        return after(execution, timetable.rules().untilReminder(time(execution)));
    }

    /** When its head is to hear of it. */
    public Date escalation(DelegateExecution execution) {
        Instant due = deadline(execution).toInstant();
        return Date.from(timetable.plusHours(due, timetable.rules().escalateAfter(), translator(execution)));
    }

    /** When whoever is given the task as it opens is to have begun; of others the claim decides. */
    public Date claimWarning(DelegateExecution execution) {
        return translator(execution) == null
                ? Date.from(TaskJobs.NEVER)
                : after(execution, Duration.ofHours(timetable.rules().claimHours()));
    }

    /** Nobody has claimed it yet. */
    public Date claimExpiry(DelegateExecution execution) {
        return Date.from(TaskJobs.NEVER);
    }

    private Date after(DelegateExecution execution, Duration time) {
        String department = timetable.department(translator(execution));
        return Date.from(workingTime.plus(clock.instant(), time, department));
    }

    /** Who has the task from the beginning: a translator known already. */
    private static @Nullable String translator(DelegateExecution execution) {
        return ProcessModel.TRANSLATE.equals(execution.getCurrentActivityId())
                ? (String) execution.getVariable(ProcessModel.TRANSLATOR)
                : null;
    }

    private Duration time(DelegateExecution execution) {
        return switch (execution.getCurrentActivityId()) {
            case ProcessModel.ASSIGN_TRANSLATOR -> {
                Object planned = execution.getVariable(ProcessModel.ASSIGNMENT_HOURS);
                yield planned == null ? Duration.ofHours(settings.assignmentHours()) : hours(planned);
            }
            case ProcessModel.PUBLISH -> hours(execution.getVariable(ProcessModel.PUBLICATION_HOURS));
            case ProcessModel.FIRST_REVIEW,
                    ProcessModel.SECOND_REVIEW,
                    ProcessModel.FINAL_REVIEW,
                    ProcessModel.SECOND_TOGETHER,
                    ProcessModel.FINAL_TOGETHER -> hours(execution.getVariable(ProcessModel.REVIEW_HOURS));
            default -> hours(execution.getVariable(ProcessModel.TRANSLATION_HOURS));
        };
    }

    /** Whole hours from the decision table, parts of them where the plan was shortened. */
    static Duration hours(Object number) {
        return Duration.ofSeconds(Math.round(((Number) number).doubleValue() * 3600));
    }
}
