package org.yiliu.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;

/** Ends tasks: who may, what it does, and the process goes on. */
@Component
class Completions {

    private final Claims claims;
    private final Candidates candidates;
    private final Map<TaskType, Ending> endings;
    private final TaskService engine;
    private final Accounts accounts;
    private final Clock clock;

    Completions(
            Claims claims,
            Candidates candidates,
            List<Ending> endings,
            TaskService engine,
            Accounts accounts,
            Clock clock) {
        this.claims = claims;
        this.candidates = candidates;
        this.endings = endings.stream().collect(Collectors.toMap(Ending::type, Function.identity()));
        this.engine = engine;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return the number of the article */
    String complete(String id, Completion completion) {
        Person me = accounts.current();
        WorkItem item = claims.lock(id);
        requireHeld(item, me);
        CompletionRules.check(item.type(), completion, clock.instant());
        if (item.assignee() == null) {
            claims.claim(item, me);
        }
        Ending ending = ending(item.type());
        Map<String, Object> variables = ending.end(item, completion, me);
        engine.complete(id, variables);
        ending.ended(item, completion);
        return item.articleNumber();
    }

    private Ending ending(TaskType type) {
        Ending ending = endings.get(type);
        if (ending == null) {
            throw new IllegalStateException("Nothing ends tasks of the type " + type);
        }
        return ending;
    }

    /** An assignment needs no claim of its own: it is one decision, not work that somebody sits down to. */
    private void requireHeld(WorkItem item, Person me) {
        candidates.requireMayTake(item, me);
        if (item.assignee() == null && item.type() != TaskType.ASSIGN) {
            throw TaskRefusedException.claimFirst();
        }
        if (item.assignee() != null && !item.isWith(me.username())) {
            throw TaskRefusedException.notTheAssignee();
        }
    }
}
