package org.yiliu.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** The coordinator names a translator or offers the article to all. */
@Component
class AssignmentEnding implements Ending {

    private final Candidates candidates;
    private final Workload workload;
    private final WorkItems items;
    private final TaskService engine;
    private final Accounts accounts;
    private final Journal journal;

    AssignmentEnding(
            Candidates candidates,
            Workload workload,
            WorkItems items,
            TaskService engine,
            Accounts accounts,
            Journal journal) {
        this.candidates = candidates;
        this.workload = workload;
        this.items = items;
        this.engine = engine;
        this.accounts = accounts;
        this.journal = journal;
    }

    @Override
    public TaskType type() {
        return TaskType.ASSIGN;
    }

    @Override
    public Map<String, Object> end(WorkItem item, Completion completion, Person me) {
        Map<String, Object> variables = new HashMap<>();
        if (completion.outcome() == TaskOutcome.ASSIGNED) {
            String assignee = Objects.requireNonNull(completion.assignee());
            candidates.requireMayBeGiven(item, TaskType.TRANSLATE, Role.TRANSLATOR, assignee);
            workload.requireRoomToGive(assignee, completion.confirmed());
            variables.put(ProcessModel.TRANSLATOR, assignee);
            append(item, me, JournalEvent.ASSIGNED, Map.of("task", TaskType.TRANSLATE.name(), "assignee", assignee));
        } else {
            variables.put(ProcessModel.TRANSLATOR, null);
            append(item, me, JournalEvent.OFFERED, Map.of("task", TaskType.TRANSLATE.name()));
        }
        return variables;
    }

    /** Whoever is given the translation may decline it. */
    @Override
    public void ended(WorkItem item, Completion completion) {
        if (completion.outcome() == TaskOutcome.ASSIGNED) {
            items.ofArticle(item.articleNumber()).stream()
                    .filter(next -> next.assignee() != null)
                    .forEach(next ->
                            engine.setOwner(next.taskId(), accounts.current().username()));
        }
    }

    private void append(WorkItem item, Person me, JournalEvent event, Map<String, String> detail) {
        journal.append(item.articleNumber(), me.username(), event, item.round(), detail);
    }
}
