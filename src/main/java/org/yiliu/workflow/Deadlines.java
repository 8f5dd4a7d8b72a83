package org.yiliu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** Deadlines of open tasks: moving one moves its timers, and while a clock is stopped none of them fires. */
@Service
public class Deadlines {

    private static final int REASON_LIMIT = 1000;
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final WorkItems items;
    private final TaskClocks clocks;
    private final TaskRecorder recorder;
    private final Timetable timetable;
    private final WorkingTime time;
    private final TaskViews views;
    private final Conflicts conflicts;
    private final TaskService engine;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    Deadlines(
            WorkItems items,
            TaskClocks clocks,
            TaskRecorder recorder,
            Timetable timetable,
            WorkingTime time,
            TaskViews views,
            Conflicts conflicts,
            TaskService engine,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.clocks = clocks;
        this.recorder = recorder;
        this.timetable = timetable;
        this.time = time;
        this.views = views;
        this.conflicts = conflicts;
        this.engine = engine;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives an open task another deadline and moves its reminder and escalation with it; those that have fired fire again
     * for the new one. A stopped clock stays stopped, with the new time left.
     *
     * @param due in the future, at most 366 days ahead
     * @param reason why, kept in the journal; 1–1,000 characters
     * @throws TaskNotFoundException (404; 409 when it is completed) if there is no such open task
     * @throws InvalidRequestException (400) by field
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    public TaskView move(String taskId, @Nullable Instant due, @Nullable String reason) {
        Instant now = clock.instant();
        if (due == null || !due.isAfter(now) || due.isAfter(now.plus(FURTHEST))) {
            throw InvalidRequestException.of("dueAt", "deadline.due-invalid");
        }
        if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw InvalidRequestException.of("reason", "deadline.reason-required");
        }
        return moved(taskId, due, reason.strip());
    }

    private TaskView moved(String taskId, Instant due, String reason) {
        return conflicts.settle(taskId, () -> {
            WorkItem item = items.lock(taskId).orElseThrow(() -> conflicts.gone(taskId));
            Instant pausedAt = item.pausedAt();
            if (pausedAt != null) {
                clocks.stop(taskId, pausedAt, left(pausedAt, due, item));
            }
            engine.setDueDate(taskId, Date.from(due));
            Map<String, String> detail = Alarms.detail(item);
            detail.put("due", due.toString());
            detail.put("before", item.dueAt().toString());
            detail.put("reason", reason);
            journal.append(
                    item.articleNumber(),
                    accounts.current().username(),
                    JournalEvent.DUE_CHANGED,
                    item.round(),
                    detail);
            return views.of(items.find(taskId).orElseThrow());
        });
    }

    /** Stops the clock of the article's open tasks, in the caller's transaction. Once stopped, stopping again does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(String articleNumber) {
        Instant now = clock.instant();
        for (WorkItem item : items.lockAll(articleNumber)) {
            if (item.pausedAt() == null) {
                clocks.stop(item.taskId(), now, left(now, item.dueAt(), item));
                inEngine(item.taskId(), recorder::clockChanged);
                record(item, JournalEvent.DUE_PAUSED);
            }
        }
    }

    /**
     * Lets it run again with the working time that was left, so that the deadline moves by the time it stood; what was late
     * already stays late since the same instant. Does nothing where the clock was not stopped.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String articleNumber) {
        for (WorkItem item : items.lockAll(articleNumber)) {
            if (item.pausedAt() != null) {
                resume(item, clock.instant());
            }
        }
    }

    /**
     * Sets the timers of the article's open tasks as their state asks for, in the caller's transaction: the engine takes
     * none along when it moves a task to another version of its process.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void setTimersAnew(String articleNumber) {
        for (WorkItem item : items.lockAll(articleNumber)) {
            inEngine(item.taskId(), recorder::clockChanged);
        }
    }

    private void resume(WorkItem item, Instant now) {
        Duration left = clocks.get(item.taskId()).left();
        clocks.run(item.taskId(), now);
        if (left == null || left.isNegative()) {
            inEngine(item.taskId(), recorder::clockChanged);
        } else {
            Instant due = time.plus(now, left, timetable.department(item.assignee()));
            engine.setDueDate(item.taskId(), Date.from(due));
        }
        record(items.find(item.taskId()).orElseThrow(), JournalEvent.DUE_RESUMED);
    }

    private Duration left(Instant from, Instant due, WorkItem item) {
        return due.isBefore(from)
                ? Duration.ofSeconds(-1)
                : time.between(from, due, timetable.department(item.assignee()));
    }

    private void record(WorkItem item, JournalEvent event) {
        String actor = accounts.currentIfAny().map(Person::username).orElse(null);
        journal.append(item.articleNumber(), actor, event, item.round(), Alarms.detail(item));
    }

    private void inEngine(String taskId, Consumer<DelegateTask> work) {
        ((ServiceImpl) engine).getCommandExecutor().execute(context -> {
            work.accept(context.getTaskManager().findTaskById(taskId));
            return null;
        });
    }
}
