package org.yiliu.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Translations;

/**
 * Hears every user task of the processes and says in the same transaction what follows from it: the task's row, where the
 * article stands, who has the pen.
 */
@Component
class TaskRecorder implements TaskListener {

    private final WorkItems items;
    private final NamedReviewers reviewers;
    private final Reviews reviews;
    private final Articles articles;
    private final Translations translations;
    private final TaskClocks clocks;
    private final Timetable timetable;
    private final TaskJobs jobs;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    TaskRecorder(
            WorkItems items,
            Articles articles,
            Translations translations,
            NamedReviewers reviewers,
            Reviews reviews,
            TaskClocks clocks,
            Timetable timetable,
            TaskJobs jobs,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.articles = articles;
        this.translations = translations;
        this.clocks = clocks;
        this.timetable = timetable;
        this.jobs = jobs;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskKind kind = TaskKind.ofElement(task.getTaskDefinitionKey());
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(kind, task);
            case EVENTNAME_ASSIGNMENT -> assigned(kind, task);
            case EVENTNAME_UPDATE -> updated(kind, task);
            case EVENTNAME_COMPLETE -> closed(kind, task);
            case EVENTNAME_DELETE -> {
                closed(kind, task);
                noteOvertaken(kind, task);
            }
            default -> throw new IllegalStateException("No use for the event " + task.getEventName());
        }
    }

    private void opened(TaskKind kind, DelegateTask task) {
        if (task.getAssignee() != null && !accounts.isActive(task.getAssignee())) {
            // work that comes back to somebody who has left is anybody's
            task.setAssignee(null);
        }
        Instant now = clock.instant();
        ReviewLevel level = kind.level();
        Optional<String> seated = level == null ? Optional.empty() : reviewers.seat(article(task), level);
        seated.ifPresent(task::setAssignee);
        WorkItem item = item(kind, task, now);
        items.add(item, item.assignee() != null, timetable.reminder(now, item.dueAt(), item.assignee()));
        if (item.assignee() == null) {
            stand(kind, task, item);
        } else {
            hand(kind, task, item);
        }
        Map<String, String> detail = detail(kind);
        if (item.assignee() != null) {
            detail.put("assignee", item.assignee());
        }
        journal.append(item.articleNumber(), null, JournalEvent.TASK_OPENED, item.round(), detail);
        if (seated.isPresent()) {
            journal.append(item.articleNumber(), null, JournalEvent.ASSIGNED, item.round(), detail);
        } else if (level != null) {
            reviewers.tellIfNotSeated(item.articleNumber(), level, item.round());
        }
    }

    private void assigned(TaskKind kind, DelegateTask task) {
        String assignee = task.getAssignee();
        boolean changed =
                assignee == null ? items.release(task.getId()) : items.assign(task.getId(), assignee, clock.instant());
        if (changed) {
            clocks.taken(task.getId(), assignee != null && !isActing(assignee));
            WorkItem item = items.find(task.getId()).orElseThrow();
            hand(kind, task, item);
            set(task, item, TaskTimer.CLAIM_WARNING, TaskTimer.CLAIM_EXPIRY);
        }
    }

    private boolean isActing(String username) {
        return accounts.currentIfAny()
                .filter(person -> person.username().equals(username))
                .isPresent();
    }

    private void updated(TaskKind kind, DelegateTask task) {
        if (task instanceof TaskEntity entity && entity.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            Instant due = task.getDueDate().toInstant();
            items.due(task.getId(), due);
            clocks.restart(task.getId(), timetable.reminder(clock.instant(), due, task.getAssignee()));
            WorkItem item = items.find(task.getId()).orElseThrow();
            stand(kind, task, item);
            set(task, item, TaskTimer.values());
        }
    }

    private void set(DelegateTask task, WorkItem item, TaskTimer... timers) {
        TaskClock state = clocks.get(item.taskId());
        for (TaskTimer timer : timers) {
            jobs.set(task, timer, timetable.of(timer, item, state));
        }
    }

    /** The clock was stopped or runs again: the article's standing and all timers follow. */
    void clockChanged(DelegateTask task) {
        WorkItem item = items.find(task.getId()).orElseThrow();
        stand(TaskKind.ofElement(task.getTaskDefinitionKey()), task, item);
        set(task, item, TaskTimer.values());
    }

    private void closed(TaskKind kind, DelegateTask task) {
        items.remove(task.getId());
        if (kind.holdsPen()) {
            translations.handPen(article(task), null, null);
        }
        if (kind.isTogether()) {
            seat(kind, task, null);
            items.ofArticle(article(task)).stream().findFirst().ifPresent(this::standAt);
        }
    }

    /** The other of two who reviewed together sent the text back: this task is gone, and whoever had it is told. */
    private void noteOvertaken(TaskKind kind, DelegateTask task) {
        if (!kind.isTogether()
                || !Decision.CHANGES_REQUESTED.name().equals(task.getVariable(ProcessModel.REVIEW_OUTCOME))) {
            return;
        }
        Map<String, String> detail = detail(kind);
        detail.put("outcome", "OVERTAKEN");
        if (task.getAssignee() != null) {
            detail.put("from", task.getAssignee());
            detail.put("to", task.getAssignee());
        }
        journal.append(article(task), null, JournalEvent.RELEASED, round(task), detail);
    }

    private void hand(TaskKind kind, DelegateTask task, WorkItem item) {
        stand(kind, task, item);
        if (kind == TaskKind.TRANSLATE) {
            articles.translatedBy(article(task), task.getAssignee());
        }
        if (kind.holdsPen()) {
            translations.handPen(article(task), task.getAssignee(), kind.level());
        } else if (kind.isTogether()) {
            seat(kind, task, task.getAssignee());
        }
    }

    /** Where two review together, the article stands at the task that opened first. */
    private void stand(TaskKind kind, DelegateTask task, WorkItem item) {
        boolean second = kind.isTogether()
                && items.ofArticle(article(task)).stream()
                        .findFirst()
                        .filter(first -> !first.taskId().equals(task.getId()))
                        .isPresent();
        if (second) {
            return;
        }
        articles.stands(
                article(task),
                new Standing(
                        kind.stage(),
                        kind.level(),
                        round(task),
                        task.getId(),
                        task.getAssignee(),
                        item.pausedAt() == null ? item.dueAt() : null));
    }

    private void seat(TaskKind kind, DelegateTask task, @Nullable String reviewer) {
        reviews.seat(article(task), Objects.requireNonNull(kind.level()), reviewer);
    }

    private void standAt(WorkItem item) {
        articles.stands(
                item.articleNumber(),
                new Standing(
                        Stage.REVIEWING,
                        item.level(),
                        item.round(),
                        item.taskId(),
                        item.assignee(),
                        item.pausedAt() == null ? item.dueAt() : null));
    }

    private static WorkItem item(TaskKind kind, DelegateTask task, Instant now) {
        return new WorkItem(
                task.getId(),
                article(task),
                kind.type(),
                kind.level(),
                kind.role(),
                task.getAssignee(),
                Priority.valueOf((String) task.getVariable(ProcessModel.PRIORITY)),
                round(task),
                now,
                task.getAssignee() == null ? null : now,
                task.getDueDate().toInstant(),
                null);
    }

    /** The row of a task that the engine has open, for the rebuilding of all rows. */
    static WorkItem item(Task task, Map<String, Object> variables, @Nullable Instant claimedAt) {
        TaskKind kind = TaskKind.ofElement(task.getTaskDefinitionKey());
        return new WorkItem(
                task.getId(),
                (String) Objects.requireNonNull(variables.get(ProcessModel.ARTICLE_NUMBER)),
                kind.type(),
                kind.level(),
                kind.role(),
                task.getAssignee(),
                Priority.valueOf((String) Objects.requireNonNull(variables.get(ProcessModel.PRIORITY))),
                (Integer) Objects.requireNonNull(variables.get(ProcessModel.ROUND)),
                task.getCreateTime().toInstant(),
                claimedAt,
                task.getDueDate().toInstant(),
                null);
    }

    private static String article(DelegateTask task) {
        return (String) task.getVariable(ProcessModel.ARTICLE_NUMBER);
    }

    private static int round(DelegateTask task) {
        return (Integer) task.getVariable(ProcessModel.ROUND);
    }

    private static Map<String, String> detail(TaskKind kind) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("task", kind.type().name());
        ReviewLevel level = kind.level();
        if (level != null) {
            detail.put("level", level.name());
        }
        return detail;
    }
}
