package org.yiliu.workflow;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Strength;

/** Keeps people from getting more work than they can take, or any while they are away. */
@Component
class Workload {

    private final Absences absences;
    private final TaskQueries queries;
    private final Accounts accounts;
    private final Sayings sayings;

    Workload(Absences absences, TaskQueries queries, Accounts accounts, Sayings sayings) {
        this.absences = absences;
        this.queries = queries;
        this.accounts = accounts;
        this.sayings = sayings;
    }

    /** @throws TaskRefusedException (403) if the person is away or has as much as they can take */
    void requireRoomToClaim(String username) {
        whyNoClaims(username).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Why the person may claim nothing now; empty if they may. */
    Optional<TaskRefusedException> whyNoClaims(String username) {
        Optional<Absence> absence = absences.present(username);
        if (absence.isPresent()) {
            return absence.map(away -> TaskRefusedException.absent(sayings.day(away.lastDay())));
        }
        Integer limit = strength(username).loadLimit();
        return limit == null
                ? Optional.empty()
                : Optional.of(queries.assignedTo(username))
                        .filter(open -> open >= limit)
                        .map(open -> TaskRefusedException.atLimit(open, limit));
    }

    /** @throws ConfirmationNeededException (409) if the person is away or full, and nobody has confirmed that */
    void requireRoomToGive(String username, Confirmed confirmed) {
        if (!confirmed.whileAbsent()) {
            absences.present(username).ifPresent(absence -> {
                throw ConfirmationNeededException.absent(sayings.name(username), sayings.day(absence.lastDay()));
            });
        }
        Integer limit = strength(username).loadLimit();
        long open = queries.assignedTo(username);
        if (!confirmed.overLimit() && limit != null && open >= limit) {
            throw ConfirmationNeededException.overLimit(sayings.name(username), open, limit);
        }
    }

    private Strength strength(String username) {
        return accounts.strengths(List.of(username)).getOrDefault(username, Strength.NONE);
    }
}
