package org.yiliu.termbase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.journal.Journal;
import org.yiliu.web.InvalidRequestException;

/**
 * Every write to the termbase by hand. Writers stand in one row (see {@link TermRepository#beginWrite}), so that no two
 * of them can approve the same term at once.
 */
@Service
@Transactional
class TermEditing {

    static final int LONGEST_REASON = 500;
    private static final String KEEPERS = "hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')";
    private static final String WRITERS =
            "hasAnyRole('TRANSLATOR', 'REVIEWER', 'EDITOR', 'COORDINATOR', 'CHIEF_EDITOR')";

    private final TermRepository rows;
    private final TermChangeRepository changes;
    private final Accounts people;
    private final Journal journal;
    private final Clock clock;

    TermEditing(TermRepository rows, TermChangeRepository changes, Accounts people, Journal journal, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the person decides what the terms are; others who touch text may propose. */
    static boolean isKeeper(Person person) {
        return person.has(Role.COORDINATOR) || person.has(Role.CHIEF_EDITOR);
    }

    static boolean mayPropose(Person person) {
        return isKeeper(person) || person.has(Role.TRANSLATOR) || person.has(Role.REVIEWER) || person.has(Role.EDITOR);
    }

    /** Whether the person may change what the entry says: keepers always, others their own open proposal. */
    static boolean mayChange(Person person, TermView term) {
        return isKeeper(person) || term.isOpen() && person.username().equals(term.proposedBy());
    }

    /**
     * Adds an entry: in use at once if a coordinator or chief editor writes it, else as a proposal.
     *
     * @throws InvalidRequestException if a field breaks its limit or an official entry has no source
     * @throws TermConflictException if an approved entry has one of the Chinese forms on some of the same days
     */
    @PreAuthorize(WRITERS)
    public TermView add(TermContent content) {
        content.checked();
        var person = people.current();
        boolean keeper = isKeeper(person);
        rows.beginWrite();
        if (keeper) {
            requireFree(content, 0);
        }
        var owned = content.owner() == null ? content.withOwner(person.username()) : content;
        var state = keeper ? TermState.APPROVED : TermState.PROPOSED;
        var row = rows.saveAndFlush(new TermRow(owned, state, person.username(), now()));
        return noted(row, keeper ? TermAction.ADDED : TermAction.PROPOSED, null, null);
    }

    /**
     * Writes an entry anew; where it stands does not change. Saying the same again changes nothing.
     *
     * @throws StaleTermException if it has another version than the writer saw
     * @throws InvalidRequestException if a field breaks its limit
     * @throws TermConflictException if an approved entry has one of the Chinese forms on some of the same days
     */
    @PreAuthorize(WRITERS)
    public TermView change(long id, int expectedVersion, TermContent content) {
        content.checked();
        rows.beginWrite();
        var row = stored(id);
        var before = row.view();
        if (!mayChange(people.current(), before)) {
            throw new AccessDeniedException("Not theirs to change");
        }
        requireVersion(before, expectedVersion);
        var said = TermContent.of(before.entry());
        if (said.equals(content)) {
            return before;
        }
        if (row.state() == TermState.APPROVED) {
            requireFree(content, id);
        }
        row.write(content, people.current().username(), now());
        rows.flush();
        return noted(row, TermAction.CHANGED, null, said);
    }

    /**
     * Puts an entry to use, whether it was proposed, turned down or retired.
     *
     * @param expectedVersion the version that was looked at; null to take it as it is
     * @throws TermConflictException if it is in use already, or an approved entry has one of its forms
     */
    @PreAuthorize(KEEPERS)
    public TermView approve(long id, @Nullable Integer expectedVersion) {
        rows.beginWrite();
        var row = stored(id);
        var before = row.view();
        requireVersion(before, expectedVersion);
        if (row.state() == TermState.APPROVED) {
            throw TermConflictException.wrongState(before);
        }
        requireFree(TermContent.of(before.entry()).checked(), id);
        return moved(row, TermState.APPROVED, TermAction.APPROVED, null);
    }

    /** Turns a proposal down. The reason is required, 1–500 characters; the proposer sees it. */
    @PreAuthorize(KEEPERS)
    public TermView reject(long id, @Nullable Integer expectedVersion, @Nullable String reason) {
        return end(id, expectedVersion, TermState.PROPOSED, TermState.REJECTED, TermAction.REJECTED, reason);
    }

    /** Takes an entry out of use. The reason is required, 1–500 characters. */
    @PreAuthorize(KEEPERS)
    public TermView retire(long id, @Nullable Integer expectedVersion, @Nullable String reason) {
        return end(id, expectedVersion, TermState.APPROVED, TermState.RETIRED, TermAction.RETIRED, reason);
    }

    private TermView end(
            long id,
            @Nullable Integer expectedVersion,
            TermState from,
            TermState to,
            TermAction action,
            @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw InvalidRequestException.of("reason", "termbase.reason-invalid");
        }
        rows.beginWrite();
        var row = stored(id);
        requireVersion(row.view(), expectedVersion);
        if (row.state() != from) {
            throw TermConflictException.wrongState(row.view());
        }
        return moved(row, to, action, why);
    }

    private TermView moved(TermRow row, TermState to, TermAction action, @Nullable String reason) {
        row.move(to, reason, people.current().username(), now());
        rows.flush();
        return noted(row, action, reason, null);
    }

    private TermRow stored(long id) {
        return rows.findById(id).orElseThrow(() -> new TermNotFoundException(id));
    }

    private static void requireVersion(TermView present, @Nullable Integer expected) {
        if (expected != null && present.entry().version() != expected) {
            throw new StaleTermException(present);
        }
    }

    private void requireFree(TermContent content, long id) {
        for (var other : rows.findApprovedByForm(content.keys())) {
            var entry = other.entry();
            if (entry.id() != id && content.overlaps(entry.validFrom(), entry.validTo())) {
                throw TermConflictException.taken(content.formOf(entry), entry);
            }
        }
    }

    private TermView noted(TermRow row, TermAction action, @Nullable String reason, @Nullable TermContent before) {
        var now = row.view();
        changes.save(new TermChange(now, action, reason, before));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("chinese", now.entry().chinese());
        if (reason != null) {
            facts.put("reason", reason);
        }
        journal.append("term:" + now.entry().id(), now.changedBy(), action.event(), 0, facts);
        return now;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
