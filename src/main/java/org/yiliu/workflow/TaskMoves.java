package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** Tasks change hands: declined, handed over, given to others several at once. */
@Service
public class TaskMoves {

    private static final int LONGEST_TEXT = 1000;

    private final WorkItems items;
    private final TaskViews views;
    private final Claims claims;
    private final Candidates candidates;
    private final Workload workload;
    private final Conflicts conflicts;
    private final Accounts accounts;

    TaskMoves(
            WorkItems items,
            TaskViews views,
            Claims claims,
            Candidates candidates,
            Workload workload,
            Conflicts conflicts,
            Accounts accounts) {
        this.items = items;
        this.views = views;
        this.claims = claims;
        this.candidates = candidates;
        this.workload = workload;
        this.conflicts = conflicts;
        this.accounts = accounts;
    }

    /**
     * Gives a task back that another person gave to the caller; it may be claimed again, and the coordinators hear why.
     *
     * @param reason 1–1,000 characters
     * @throws TaskRefusedException (403) if the caller does not have the task, or took it without being asked
     * @throws InvalidRequestException (400) without a reason
     */
    public TaskView decline(String id, @Nullable String reason) {
        String why = text("reason", reason);
        if (why.isEmpty()) {
            throw InvalidRequestException.of("reason", "people.decline-reason");
        }
        return conflicts.settle(id, () -> {
            WorkItem item = claims.lockOwn(id);
            String giver = claims.giver(item);
            if (giver == null) {
                throw TaskRefusedException.notGiven();
            }
            String me = accounts.current().username();
            claims.putBack(
                    item, JournalEvent.DECLINED, detail("from", me, "to", withCoordinators(giver), "reason", why));
            return views.of(item(id));
        });
    }

    /**
     * Hands the caller's task over to a colleague, who may decline it.
     *
     * @param note for the colleague; optional, at most 1,000 characters
     * @throws TaskRefusedException (403) if the caller does not have the task, or the colleague reviewed what is to be
     *     translated
     * @throws InvalidRequestException (400) if there is no such active person with the role, or it is the caller
     * @throws ConfirmationNeededException (409) if the colleague is away or has enough to do; only a coordinator can
     *     give the task to them all the same
     * @throws org.yiliu.review.DutiesNotSeparateException (403)
     */
    public TaskView handOver(String id, @Nullable String assignee, @Nullable String note) {
        String words = text("note", note);
        return conflicts.settle(id, () -> {
            WorkItem item = claims.lockOwn(id);
            if (assignee == null || item.isWith(assignee)) {
                throw InvalidRequestException.of("assignee", "people.hand-over-to");
            }
            candidates.requireMayBeGiven(item, item.type(), item.candidateRole(), assignee);
            workload.requireRoomToGive(assignee, Confirmed.NOTHING);
            claims.give(
                    item,
                    assignee,
                    JournalEvent.HANDED_OVER,
                    words.isEmpty() ? detail("to", assignee) : detail("to", assignee, "note", words));
            return views.of(item(id));
        });
    }

    /** Whether somebody else gave the task to the caller, so that it can be declined. */
    @Transactional(readOnly = true)
    public boolean mayDecline(String id) {
        return items.find(id)
                .filter(item -> item.isWith(accounts.current().username()))
                .map(item -> claims.giver(item) != null)
                .orElse(false);
    }

    /** Whom the caller may hand the task over to, whoever best takes it first; nobody unless it is the caller's. */
    @Transactional(readOnly = true)
    public List<Tasks.Candidate> colleagues(String id) {
        String me = accounts.current().username();
        return items.find(id)
                .filter(item -> item.isWith(me))
                .map(item -> candidates.of(item).stream()
                        .filter(candidate -> !candidate.username().equals(me))
                        .toList())
                .orElse(List.of());
    }

    /** Fills in the wanted facts, in their order. */
    private static Map<String, String> detail(String... facts) {
        var detail = new LinkedHashMap<String, String>();
        for (int i = 0; i < facts.length; i += 2) {
            detail.put(facts[i], facts[i + 1]);
        }
        return detail;
    }

    private String withCoordinators(String giver) {
        return Stream.concat(
                        Stream.of(giver),
                        accounts.withRole(Role.COORDINATOR).stream().map(Person::username))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String text(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST_TEXT) {
            throw InvalidRequestException.of(field, "people.text-too-long");
        }
        return text;
    }

    private WorkItem item(String id) {
        return items.find(id).orElseThrow(() -> conflicts.gone(id));
    }
}
