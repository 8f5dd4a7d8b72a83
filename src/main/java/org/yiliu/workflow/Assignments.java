package org.yiliu.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/** Gives several tasks to people at once: all of them or none. */
@Service
public class Assignments {

    private static final int MOST = 200;

    private final Claims claims;
    private final Completions completions;
    private final Conflicts conflicts;
    private final Sayings sayings;

    Assignments(Claims claims, Completions completions, Conflicts conflicts, Sayings sayings) {
        this.claims = claims;
        this.completions = completions;
        this.conflicts = conflicts;
        this.sayings = sayings;
    }

    /**
     * Does all of these, or none. A task waiting for its assignment is completed by it; any other changes hands, or goes
     * back to the pool where nobody is named.
     *
     * @param moves 1–200, each task once
     * @param event what the journal calls it: {@link JournalEvent#ASSIGNED}, or {@link JournalEvent#MOVED} for the work of
     *     somebody who is away
     * @throws InvalidRequestException (400) for none or too many, or a task that is named twice
     * @throws AssignmentsRefusedException (409) with what is wrong with each
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    public void all(List<Move> moves, Confirmed confirmed, JournalEvent event) {
        check(moves);
        conflicts.settle(moves.get(0).id(), () -> {
            give(moves, confirmed, event);
            return moves;
        });
    }

    private void give(List<Move> moves, Confirmed confirmed, JournalEvent event) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> confirm = new TreeSet<>();
        // always locked in the same order, so that two coordinators never wait for each other
        IntStream.range(0, moves.size())
                .boxed()
                .sorted(Comparator.comparing(place -> moves.get(place).id()))
                .forEach(place -> {
                    try {
                        give(moves.get(place), confirmed, event);
                    } catch (Refusal refusal) {
                        problems.add(new FieldProblem("items[" + place + "].assignee", sayings.sentence(refusal)));
                        if (refusal instanceof ConfirmationNeededException needed) {
                            confirm.add(needed.field());
                        } else {
                            confirm.add("");
                        }
                    }
                });
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(FieldProblem::field));
            throw new AssignmentsRefusedException(problems, confirm.contains("") ? List.of() : List.copyOf(confirm));
        }
    }

    private void give(Move move, Confirmed confirmed, JournalEvent event) {
        WorkItem item = claims.lock(move.id());
        String assignee = move.assignee();
        if (item.type() == TaskType.ASSIGN) {
            TaskOutcome outcome = assignee == null ? TaskOutcome.POOLED : TaskOutcome.ASSIGNED;
            completions.complete(move.id(), new Completion(outcome, null, assignee, null, null, confirmed));
        } else if (assignee == null) {
            claims.release(move.id());
        } else {
            claims.assign(move.id(), assignee, confirmed, event);
        }
    }

    private static void check(List<Move> moves) {
        if (moves.isEmpty() || moves.size() > MOST) {
            throw InvalidRequestException.of("items", "people.bulk-size");
        }
        Set<String> ids = new HashSet<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).id().isBlank() || !ids.add(moves.get(i).id())) {
                problems.add(new FieldProblem("items[" + i + "].id", "people.bulk-id"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    /** @param assignee null: back to the pool */
    public record Move(String id, @Nullable String assignee) {}
}
