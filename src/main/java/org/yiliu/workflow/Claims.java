package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** Taking, putting back and giving tasks. Each locks the task's row first, so that of many at once one comes first. */
@Component
class Claims {

    private final WorkItems items;
    private final Candidates candidates;
    private final Conflicts conflicts;
    private final TaskService engine;
    private final Accounts accounts;
    private final Journal journal;

    Claims(
            WorkItems items,
            Candidates candidates,
            Conflicts conflicts,
            TaskService engine,
            Accounts accounts,
            Journal journal) {
        this.items = items;
        this.candidates = candidates;
        this.conflicts = conflicts;
        this.engine = engine;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** The open task, locked until the transaction ends. */
    WorkItem lock(String id) {
        return items.lock(id).orElseThrow(() -> conflicts.gone(id));
    }

    void claim(String id) {
        claim(lock(id), accounts.current());
    }

    void claim(WorkItem item, Person me) {
        if (item.isWith(me.username())) {
            return;
        }
        candidates.requireMayTake(item, me);
        if (item.assignee() != null) {
            throw conflicts.takenBy(item.assignee());
        }
        engine.claim(item.taskId(), me.username());
        record(item, me, JournalEvent.CLAIMED, null);
    }

    void release(String id) {
        Person me = accounts.current();
        WorkItem item = lock(id);
        if (!item.isWith(me.username()) && !me.has(Role.COORDINATOR)) {
            throw TaskRefusedException.notTheAssignee();
        }
        if (item.assignee() != null) {
            engine.setAssignee(id, null);
            record(item, me, JournalEvent.RELEASED, item.assignee());
        }
    }

    void assign(String id, @Nullable String assignee) {
        WorkItem item = lock(id);
        candidates.requireMayBeGiven(item, item.type(), item.candidateRole(), assignee);
        if (assignee != null && !item.isWith(assignee)) {
            engine.setAssignee(id, assignee);
            record(item, accounts.current(), JournalEvent.ASSIGNED, assignee);
        }
    }

    private void record(WorkItem item, Person me, JournalEvent event, @Nullable String assignee) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("task", item.type().name());
        ReviewLevel level = item.level();
        if (level != null) {
            detail.put("level", level.name());
        }
        if (assignee != null) {
            detail.put("assignee", assignee);
        }
        journal.append(item.articleNumber(), me.username(), event, item.round(), detail);
    }
}
