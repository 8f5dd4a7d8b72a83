package org.yiliu.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only, hash-chained record of what happened; rows commit with the change they speak of. */
@Service
public class Journal {

    private final JournalRepository rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(JournalRepository rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appends one passage to the subject's chain, in the caller's transaction (there must be one), and publishes the
     * {@link Passage} as an event, heard in the same transaction.
     *
     * @param actor who did it; null when the process itself acted
     * @param round translation round, from 1; 0 where there is none
     * @param detail small facts by name; never text of an article
     * @throws org.springframework.dao.ConcurrencyFailureException or
     *     {@link org.springframework.dao.DataIntegrityViolationException} if another transaction appended to the same
     *     chain meanwhile; the caller's change is then lost too, and answered with 409
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Passage append(
            String subject, @Nullable String actor, JournalEvent event, int round, Map<String, String> detail) {
        var head = rows.findFirstBySubjectOrderByPlaceDesc(subject)
                .map(JournalEntry::asHead)
                .orElse(JournalEntry.Head.NONE);
        // The database keeps microseconds; the hash must be over what it keeps.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var passage = rows.save(new JournalEntry(subject, head, now, actor, event, round, FactsJson.write(detail)))
                .passage();
        events.publishEvent(passage);
        return passage;
    }

    /** Everything that happened to the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Passage> history(String subject) {
        return JournalEntry.passages(rows.findBySubjectOrderByPlace(subject));
    }

    /** The newest passages of these events over all subjects, newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Passage> newest(Collection<JournalEvent> events, int limit) {
        if (events.isEmpty()) {
            return List.of();
        }
        return JournalEntry.passages(rows.findByEventInOrderByHappenedAtDescIdDesc(events, Limit.of(limit)));
    }

    /** Sequence of the first row of the subject's chain that does not follow; empty when unbroken. */
    @Transactional(readOnly = true)
    public OptionalLong firstBreak(String subject) {
        var before = JournalEntry.Head.NONE;
        for (var entry : rows.findBySubjectOrderByPlace(subject)) {
            if (!entry.follows(before)) {
                return OptionalLong.of(entry.place());
            }
            before = entry.asHead();
        }
        return OptionalLong.empty();
    }
}
