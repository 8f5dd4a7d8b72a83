package org.yiliu.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.Articles;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.Translations;

/**
 * Hears every user task of the processes and says in the same transaction what follows from it: the task's row, where the
 * article stands, who has the pen.
 */
@Component
class TaskRecorder implements TaskListener {

    private final WorkItems items;
    private final Articles articles;
    private final Translations translations;
    private final Journal journal;
    private final Clock clock;

    TaskRecorder(WorkItems items, Articles articles, Translations translations, Journal journal, Clock clock) {
        this.items = items;
        this.articles = articles;
        this.translations = translations;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskKind kind = TaskKind.ofElement(task.getTaskDefinitionKey());
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(kind, task);
            case EVENTNAME_ASSIGNMENT -> assigned(kind, task);
            case EVENTNAME_UPDATE -> updated(task);
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> closed(kind, task);
            default -> throw new IllegalStateException("No use for the event " + task.getEventName());
        }
    }

    private void opened(TaskKind kind, DelegateTask task) {
        Instant now = clock.instant();
        WorkItem item = item(kind, task, now);
        items.add(item);
        if (item.assignee() == null) {
            stand(kind, task);
        } else {
            hand(kind, task);
        }
        journal.append(item.articleNumber(), null, JournalEvent.TASK_OPENED, item.round(), detail(kind));
    }

    private void assigned(TaskKind kind, DelegateTask task) {
        String assignee = task.getAssignee();
        boolean changed =
                assignee == null ? items.release(task.getId()) : items.assign(task.getId(), assignee, clock.instant());
        if (changed) {
            hand(kind, task);
        }
    }

    private void updated(DelegateTask task) {
        if (task instanceof TaskEntity entity && entity.getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            items.due(task.getId(), task.getDueDate().toInstant());
        }
    }

    private void closed(TaskKind kind, DelegateTask task) {
        items.remove(task.getId());
        if (kind.holdsPen()) {
            translations.handPen(article(task), null, null);
        }
    }

    private void hand(TaskKind kind, DelegateTask task) {
        stand(kind, task);
        if (kind == TaskKind.TRANSLATE) {
            articles.translatedBy(article(task), task.getAssignee());
        }
        if (kind.holdsPen()) {
            translations.handPen(article(task), task.getAssignee(), kind.level());
        }
    }

    private void stand(TaskKind kind, DelegateTask task) {
        articles.stands(
                article(task),
                new Standing(
                        kind.stage(),
                        kind.level(),
                        round(task),
                        task.getId(),
                        task.getAssignee(),
                        task.getDueDate().toInstant()));
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
                task.getDueDate().toInstant());
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
                task.getDueDate().toInstant());
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
