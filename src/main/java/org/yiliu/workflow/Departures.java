package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.AccountDeactivated;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.account.WorkInHand;
import org.yiliu.journal.JournalEvent;

/**
 * Leaves no work with an account that was deactivated: its open tasks go back to the pool, and the pen with them, in the
 * transaction of the deactivation. What the person scheduled is published all the same.
 */
@Component
class Departures implements WorkInHand {

    private final WorkItems items;
    private final TaskQueries queries;
    private final Claims claims;
    private final Conflicts conflicts;
    private final Accounts accounts;

    Departures(WorkItems items, TaskQueries queries, Claims claims, Conflicts conflicts, Accounts accounts) {
        this.items = items;
        this.queries = queries;
        this.claims = claims;
        this.conflicts = conflicts;
        this.accounts = accounts;
    }

    @Override
    public long openTasks(String username) {
        return queries.assignedTo(username);
    }

    /** @throws TaskTakenException (409) if one of the tasks moves on at this very moment; nothing is done then */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountDeactivated left) {
        String username = left.username();
        try {
            items.with(Set.of(username))
                    .forEach(seen -> items.lock(seen.taskId())
                            .filter(item -> item.isWith(username))
                            .ifPresent(item -> claims.putBack(item, JournalEvent.RELEASED, detail(username))));
        } catch (RuntimeException failure) {
            throw Conflicts.lost(failure) ? conflicts.takenBy(null) : failure;
        }
    }

    private Map<String, String> detail(String username) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("assignee", username);
        detail.put("from", username);
        detail.put(
                "to",
                accounts.withRole(Role.COORDINATOR).stream()
                        .map(Person::username)
                        .collect(Collectors.joining(",")));
        return detail;
    }
}
