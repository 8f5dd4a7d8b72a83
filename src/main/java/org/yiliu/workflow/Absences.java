package org.yiliu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

/**
 * Who is away when. Everybody enters their own absences, coordinators and administrators those of all. Whoever is away gets
 * no new work, and what they have is offered to the coordinator on the board.
 */
@Service
public class Absences {

    private static final int LONGEST_REASON = 200;
    private static final long LONGEST_DAYS = 366;

    private final AbsenceRows rows;
    private final TaskQueries queries;
    private final Accounts accounts;
    private final Journal journal;
    private final WorkingTime time;
    private final Clock clock;

    Absences(AbsenceRows rows, TaskQueries queries, Accounts accounts, Journal journal, WorkingTime time, Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
        this.time = time;
        this.clock = clock;
    }

    /** The caller's present and coming absences, by their first day. */
    @Transactional(readOnly = true)
    public List<Absence> own() {
        return rows.of(accounts.current().username(), today());
    }

    /** Everybody's present and coming absences, by their first day, in one statement. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMIN')")
    @Transactional(readOnly = true)
    public List<Absence> all() {
        return rows.from(today());
    }

    /** The same for the code that gives work, whoever asks. */
    List<Absence> known() {
        return rows.from(today());
    }

    /** The absence in which the person is today. */
    Optional<Absence> present(String username) {
        LocalDate today = today();
        return rows.of(username, today).stream()
                .filter(absence -> absence.covers(today))
                .findFirst();
    }

    /** The newsroom's date. */
    public LocalDate today() {
        return time.dayOf(clock.instant());
    }

    /**
     * Enters an absence.
     *
     * @param firstDay may lie in the past, for somebody who is away already
     * @param lastDay not before {@code firstDay} or today, and at most 366 days in all
     * @param reason optional, at most 200 characters
     * @throws InvalidRequestException (400) if a field breaks its limit, or the person is away in that time already
     * @throws TaskRefusedException (403) for somebody else, unless a coordinator or administrator asks
     */
    @Transactional
    public Absence add(
            String username, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable String reason) {
        Person me = accounts.current();
        requireMayKeep(me, username);
        String why = reason == null ? "" : reason.strip();
        check(username, firstDay, lastDay, why);
        if (firstDay == null || lastDay == null) {
            throw InvalidRequestException.of("firstDay", "people.absence-days");
        }
        // the row of the journal first: of two entries at once the second sees the first
        journal.append(
                subject(username),
                me.username(),
                JournalEvent.ABSENCE_ADDED,
                0,
                detail(username, firstDay, lastDay, why));
        if (rows.of(username, firstDay).stream().anyMatch(absence -> absence.overlaps(firstDay, lastDay))) {
            throw InvalidRequestException.of("firstDay", "people.absence-overlaps");
        }
        return rows.add(
                new Absence(0, username, firstDay, lastDay, why.isEmpty() ? null : why, me.username()),
                clock.instant());
    }

    /**
     * Ends an absence at once, or calls off one that has not begun.
     *
     * @throws AbsenceNotFoundException (404) if there is none, or it is over
     * @throws TaskRefusedException (403) for somebody else's, unless a coordinator or administrator asks
     */
    @Transactional
    public void end(long id) {
        Absence absence = rows.find(id, today()).orElseThrow(AbsenceNotFoundException::new);
        Person me = accounts.current();
        requireMayKeep(me, absence.username());
        if (!rows.end(id, clock.instant())) {
            throw new AbsenceNotFoundException();
        }
        Map<String, String> detail = Map.of(
                "firstDay",
                absence.firstDay().toString(),
                "lastDay",
                absence.lastDay().toString());
        journal.append(subject(absence.username()), me.username(), JournalEvent.ABSENCE_ENDED, 0, detail);
    }

    private static void requireMayKeep(Person me, String username) {
        if (!me.username().equals(username) && !me.has(Role.COORDINATOR) && !me.has(Role.ADMIN)) {
            throw TaskRefusedException.notYourAbsence();
        }
    }

    private void check(String username, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!accounts.isActive(username)) {
            problems.add(new FieldProblem("username", "people.absence-person"));
        }
        if (firstDay == null) {
            problems.add(new FieldProblem("firstDay", "people.absence-days"));
        }
        if (lastDay == null || lastDay.isBefore(today())) {
            problems.add(new FieldProblem("lastDay", "people.absence-last-day"));
        } else if (firstDay != null && lastDay.isBefore(firstDay)) {
            problems.add(new FieldProblem("lastDay", "people.absence-order"));
        } else if (firstDay != null && ChronoUnit.DAYS.between(firstDay, lastDay) >= LONGEST_DAYS) {
            problems.add(new FieldProblem("lastDay", "people.absence-too-long"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(new FieldProblem("reason", "people.absence-reason"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    /** Names the coordinators where the person leaves open work behind. */
    private Map<String, String> detail(String username, LocalDate firstDay, LocalDate lastDay, String reason) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("firstDay", firstDay.toString());
        detail.put("lastDay", lastDay.toString());
        if (!reason.isEmpty()) {
            detail.put("reason", reason);
        }
        if (queries.assignedTo(username) > 0) {
            detail.put(
                    "to",
                    accounts.withRole(Role.COORDINATOR).stream()
                            .map(Person::username)
                            .collect(Collectors.joining(",")));
        }
        return detail;
    }

    private static String subject(String username) {
        return "account:" + username;
    }
}
