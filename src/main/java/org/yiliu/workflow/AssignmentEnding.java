package org.yiliu.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** The coordinator names a translator or offers the article to all. */
@Component
class AssignmentEnding implements Ending {

    private final Candidates candidates;
    private final Journal journal;

    AssignmentEnding(Candidates candidates, Journal journal) {
        this.candidates = candidates;
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
            variables.put(ProcessModel.TRANSLATOR, assignee);
            append(item, me, JournalEvent.ASSIGNED, Map.of("task", TaskType.TRANSLATE.name(), "assignee", assignee));
        } else {
            variables.put(ProcessModel.TRANSLATOR, null);
            append(item, me, JournalEvent.OFFERED, Map.of("task", TaskType.TRANSLATE.name()));
        }
        return variables;
    }

    private void append(WorkItem item, Person me, JournalEvent event, Map<String, String> detail) {
        journal.append(item.articleNumber(), me.username(), event, item.round(), detail);
    }
}
