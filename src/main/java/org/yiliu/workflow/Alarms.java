package org.yiliu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/**
 * What happens when a task's timer fires. Each alarm asks the task's row again before it rings: a deadline that moved since
 * sets the timer anew, a stopped clock keeps silent, and none rings twice for one deadline. No alarm ever decides anything
 * about the text. Only the process files name it; it is public because their expressions reach public classes alone.
 */
@Component
public class Alarms {

    /** The timer was set a moment before or after the row was written; and nobody minds a minute. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final WorkItems items;
    private final TaskClocks clocks;
    private final Timetable timetable;
    private final TaskJobs jobs;
    private final Recipients recipients;
    private final Traces traces;
    private final Journal journal;
    private final Clock clock;

    Alarms(
            WorkItems items,
            TaskClocks clocks,
            Timetable timetable,
            TaskJobs jobs,
            Recipients recipients,
            Traces traces,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.clocks = clocks;
        this.timetable = timetable;
        this.jobs = jobs;
        this.recipients = recipients;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    /** The task will be due soon. Called by expressions, as are all below. */
    public void remind(DelegateTask task) {
        ringing(task, TaskTimer.REMINDER)
                .ifPresent(item -> record(item, JournalEvent.REMINDER_DUE, recipients.assignee(item)));
    }

    /** The task is due. */
    public void deadline(DelegateTask task) {
        ringing(task, TaskTimer.DEADLINE)
                .ifPresent(
                        item -> record(item, JournalEvent.DEADLINE_PASSED, recipients.assigneeAndCoordinators(item)));
    }

    /** The task has been late for a while. */
    public void escalate(DelegateTask task) {
        ringing(task, TaskTimer.ESCALATION)
                .ifPresent(item -> record(item, JournalEvent.ESCALATED, recipients.superiors(item)));
    }

    /** The claim has lain untouched. */
    public void warnClaim(DelegateTask task) {
        ringing(task, TaskTimer.CLAIM_WARNING)
                .filter(traces::untouched)
                .ifPresent(item -> record(item, JournalEvent.CLAIM_WARNED, recipients.assignee(item)));
    }

    /** The claim lies untouched still: the task goes back to the pool. */
    public void expireClaim(DelegateTask task) {
        ringing(task, TaskTimer.CLAIM_EXPIRY).filter(traces::untouched).ifPresent(item -> {
            record(item, JournalEvent.CLAIM_EXPIRED, recipients.assigneeAndCoordinators(item));
            task.setAssignee(null);
            // inside a timer the engine would tell nobody of it
            ((TaskEntity) task).triggerUpdateEvent();
        });
    }

    /** The task, if this alarm is to ring for it now. */
    private Optional<WorkItem> ringing(DelegateTask task, TaskTimer timer) {
        return items.lock(task.getId()).filter(item -> {
            TaskClock state = clocks.get(item.taskId());
            Instant when = timetable.of(timer, item, state);
            if (when.equals(TaskJobs.NEVER)) {
                return false;
            }
            Instant now = clock.instant();
            if (now.isBefore(when.minus(TOLERANCE))) {
                jobs.set(task, timer, when);
                return false;
            }
            clocks.rang(item.taskId(), timer, now);
            return true;
        });
    }

    private void record(WorkItem item, JournalEvent event, List<String> to) {
        Map<String, String> detail = detail(item);
        detail.put("to", String.join(",", to));
        journal.append(item.articleNumber(), null, event, item.round(), detail);
    }

    static Map<String, String> detail(WorkItem item) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("task", item.type().name());
        ReviewLevel level = item.level();
        if (level != null) {
            detail.put("level", level.name());
        }
        if (item.assignee() != null) {
            detail.put("assignee", item.assignee());
        }
        detail.put("due", item.dueAt().toString());
        return detail;
    }
}
