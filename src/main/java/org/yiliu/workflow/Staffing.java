package org.yiliu.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.account.Strength;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;

/** Who has what: the open tasks of one kind by person, and the work of those who are away, with a proposal for each. */
@Service
public class Staffing {

    /** Tasks on the board of one kind, at most; the latest due are left out. */
    public static final int MOST = 300;

    private static final int DECLINED = 200;

    private final WorkItems items;
    private final TaskQueries queries;
    private final TaskViews views;
    private final Candidates candidates;
    private final Absences absences;
    private final Accounts accounts;
    private final Journal journal;
    private final WorkingTime time;
    private final Clock clock;

    Staffing(
            WorkItems items,
            TaskQueries queries,
            TaskViews views,
            Candidates candidates,
            Absences absences,
            Accounts accounts,
            Journal journal,
            WorkingTime time,
            Clock clock) {
        this.items = items;
        this.queries = queries;
        this.views = views;
        this.candidates = candidates;
        this.absences = absences;
        this.accounts = accounts;
        this.journal = journal;
        this.time = time;
        this.clock = clock;
    }

    /**
     * The board of one kind of task, in a number of statements that grows with neither tasks nor people. With the
     * translations come the articles that wait for their assignment.
     *
     * @param level of a review; null for the others
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMIN')")
    @Transactional(readOnly = true)
    public Board board(TaskType type, @Nullable ReviewLevel level) {
        List<WorkItem> open = queries.ofKind(type, level, MOST);
        return new Board(
                colleagues(TaskKind.of(type, level).role(), open),
                views.of(open),
                queries.numberOfKind(type, level),
                refused(open),
                toMove());
    }

    /** Everybody with the role, and whoever has such a task without it. */
    private List<Colleague> colleagues(Role role, List<WorkItem> open) {
        List<Person> people = accounts.withRole(role);
        Set<String> usernames = people.stream().map(Person::username).collect(Collectors.toSet());
        List<String> others = open.stream()
                .filter(item -> item.type() != TaskType.ASSIGN)
                .map(WorkItem::assignee)
                .filter(name -> name != null && !usernames.contains(name))
                .distinct()
                .toList();
        List<Person> all = new ArrayList<>(people);
        all.addAll(accounts.named(others).values());
        Map<String, Strength> strengths =
                accounts.strengths(all.stream().map(Person::username).toList());
        Map<String, Load> loads = queries.loads(clock.instant());
        Map<String, Absence> away = next(absences.known());
        return all.stream()
                .map(person -> {
                    String name = person.username();
                    Load load = loads.getOrDefault(name, Load.NONE);
                    Strength strength = strengths.getOrDefault(name, Strength.NONE);
                    return new Colleague(person, load.open(), load.overdue(), strength, away.get(name));
                })
                .toList();
    }

    private static Map<String, Absence> next(List<Absence> known) {
        Map<String, Absence> next = new HashMap<>();
        known.forEach(absence -> next.putIfAbsent(absence.username(), absence));
        return next;
    }

    /** Who declined the tasks that wait in the pool since. */
    private Map<String, Passage> refused(List<WorkItem> open) {
        Map<String, WorkItem> waiting = open.stream()
                .filter(item -> item.assignee() == null)
                .collect(Collectors.toMap(WorkItem::articleNumber, item -> item, (one, other) -> one));
        Map<String, Passage> refused = new HashMap<>();
        for (Passage passage : journal.newest(Set.of(JournalEvent.DECLINED), DECLINED)) {
            WorkItem item = waiting.get(passage.subject());
            if (item != null && !passage.at().isBefore(item.createdAt())) {
                refused.putIfAbsent(item.taskId(), passage);
            }
        }
        return refused;
    }

    /** The open work of those who are away, or will be before it is due, the earliest due first. */
    private List<ToMove> toMove() {
        Map<String, List<Absence>> away = absences.known().stream().collect(Collectors.groupingBy(Absence::username));
        List<WorkItem> left = items.with(away.keySet()).stream()
                .filter(item -> absence(item, away).isPresent())
                .toList();
        Map<String, Tasks.Candidate> proposed = Proposals.of(left, candidates.of(left));
        Map<String, TaskView> shown = views.of(left).stream().collect(Collectors.toMap(TaskView::id, view -> view));
        return left.stream()
                .flatMap(item -> Optional.ofNullable(shown.get(item.taskId()))
                        .map(task -> new ToMove(task, absence(item, away).orElseThrow(), proposed.get(item.taskId())))
                        .stream())
                .toList();
    }

    private Optional<Absence> absence(WorkItem item, Map<String, List<Absence>> away) {
        return away.getOrDefault(Objects.requireNonNullElse(item.assignee(), ""), List.of()).stream()
                .filter(absence -> Ranking.awayUntilDue(absence, absences.today(), time.dayOf(item.dueAt())))
                .min(Comparator.comparing(Absence::firstDay));
    }

    /**
     * What the board shows.
     *
     * @param tasks the earliest due first, at most {@link #MOST}
     * @param total how many there are
     * @param declined who last declined a task that waits since, by its id
     * @param toMove of all kinds of task
     */
    public record Board(
            List<Colleague> people,
            List<TaskView> tasks,
            long total,
            Map<String, Passage> declined,
            List<ToMove> toMove) {

        /** All the people it speaks of, by sign-in name. */
        public Collection<String> names() {
            return Stream.of(
                            tasks.stream().map(TaskView::assignee),
                            declined.values().stream().map(Passage::actor),
                            toMove.stream().map(move -> move.task().assignee()),
                            toMove.stream()
                                    .map(ToMove::proposal)
                                    .map(proposal -> proposal == null ? null : proposal.username()))
                    .flatMap(names -> names)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Somebody who takes such tasks.
     *
     * @param open tasks of all kinds
     * @param absence the present or next one
     */
    public record Colleague(
            Person person,
            int open,
            int overdue,
            Strength strength,
            @Nullable Absence absence) {

        public boolean isFull() {
            return strength.isFull(open);
        }
    }

    /**
     * Work that somebody who is away leaves behind.
     *
     * @param proposal null when nobody has room for it
     */
    public record ToMove(TaskView task, Absence absence, Tasks.@Nullable Candidate proposal) {}
}
