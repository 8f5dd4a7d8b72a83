package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/**
 * Taking, putting back and giving tasks. Each locks the task's row first, so that of many at once one comes first. The
 * engine's owner of a task is whoever gave it to its assignee; nobody where the assignee took it or the process gave it.
 */
@Component
class Claims {

    private final WorkItems items;
    private final Candidates candidates;
    private final Workload workload;
    private final Conflicts conflicts;
    private final TaskService engine;
    private final Accounts accounts;
    private final Journal journal;

    Claims(
            WorkItems items,
            Candidates candidates,
            Workload workload,
            Conflicts conflicts,
            TaskService engine,
            Accounts accounts,
            Journal journal) {
        this.items = items;
        this.candidates = candidates;
        this.workload = workload;
        this.conflicts = conflicts;
        this.engine = engine;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** The open task, locked until the transaction ends. */
    WorkItem lock(String id) {
        return items.lock(id).orElseThrow(() -> conflicts.gone(id));
    }

    /** The open task, locked, which must be the caller's. */
    WorkItem lockOwn(String id) {
        WorkItem item = lock(id);
        if (!item.isWith(accounts.current().username())) {
            throw TaskRefusedException.notTheAssignee();
        }
        return item;
    }

    void claim(String id) {
        WorkItem item = lock(id);
        Person me = accounts.current();
        if (item.isWith(me.username())) {
            return;
        }
        requireFree(item, me);
        workload.requireRoomToClaim(me.username());
        take(item, me);
    }

    /** A decision that needs no claim of its own is no load, so it is allowed to whoever is full, too. */
    void claim(WorkItem item, Person me) {
        requireFree(item, me);
        take(item, me);
    }

    private void requireFree(WorkItem item, Person me) {
        candidates.requireMayTake(item, me);
        if (item.assignee() != null) {
            throw conflicts.takenBy(item.assignee());
        }
    }

    private void take(WorkItem item, Person me) {
        engine.claim(item.taskId(), me.username());
        record(item, JournalEvent.CLAIMED, Map.of());
    }

    void release(String id) {
        Person me = accounts.current();
        WorkItem item = lock(id);
        if (!item.isWith(me.username()) && !me.has(Role.COORDINATOR)) {
            throw TaskRefusedException.notTheAssignee();
        }
        String had = item.assignee();
        if (had != null) {
            putBack(item, JournalEvent.RELEASED, Map.of("assignee", had, "from", had));
        }
    }

    /** Puts a task back into the pool, whoever has it. */
    void putBack(WorkItem item, JournalEvent event, Map<String, String> detail) {
        Task task = engine(item);
        if (task.getOwner() != null) {
            task.setOwner(null);
            engine.saveTask(task);
        }
        engine.setAssignee(item.taskId(), null);
        record(item, event, detail);
    }

    /** @param event what the journal calls it */
    void assign(String id, @Nullable String assignee, Confirmed confirmed, JournalEvent event) {
        WorkItem item = lock(id);
        candidates.requireMayBeGiven(item, item.type(), item.candidateRole(), assignee);
        if (assignee != null && !item.isWith(assignee)) {
            workload.requireRoomToGive(assignee, confirmed);
            give(item, assignee, event, Map.of());
        }
    }

    /** Gives a task to somebody who may have it. */
    void give(WorkItem item, String assignee, JournalEvent event, Map<String, String> more) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("assignee", assignee);
        if (item.assignee() != null) {
            detail.put("from", item.assignee());
        }
        detail.putAll(more);
        engine.setAssignee(item.taskId(), assignee);
        engine.setOwner(item.taskId(), accounts.current().username());
        record(item, event, detail);
    }

    /** Who gave the task to its assignee; null if nobody did. */
    @Nullable
    String giver(WorkItem item) {
        return engine(item).getOwner();
    }

    private Task engine(WorkItem item) {
        Task task = engine.createTaskQuery().taskId(item.taskId()).singleResult();
        if (task == null) {
            throw conflicts.gone(item.taskId());
        }
        return task;
    }

    private void record(WorkItem item, JournalEvent event, Map<String, String> more) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("task", item.type().name());
        ReviewLevel level = item.level();
        if (level != null) {
            detail.put("level", level.name());
        }
        detail.putAll(more);
        journal.append(item.articleNumber(), accounts.current().username(), event, item.round(), detail);
    }
}
