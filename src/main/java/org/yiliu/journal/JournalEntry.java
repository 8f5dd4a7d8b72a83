package org.yiliu.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One stored row of a subject's chain; never changed. */
@Entity
@Immutable
@Table(name = "journal_entry")
class JournalEntry {

    /** Stands before the first row of every chain. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String subject;
    private long place;
    private Instant happenedAt;
    private @Nullable String actor;

    @Enumerated(EnumType.STRING)
    private JournalEvent event;

    private int roundNo;
    private String detail;
    private String previousHash;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {}

    /** @param detail the facts as {@link FactsJson} writes them */
    JournalEntry(
            String subject,
            Head before,
            Instant happenedAt,
            @Nullable String actor,
            JournalEvent event,
            int roundNo,
            String detail) {
        this.subject = subject;
        this.place = before.place() + 1;
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.event = event;
        this.roundNo = roundNo;
        this.detail = detail;
        this.previousHash = before.hash();
        this.hash = computedHash();
    }

    /** The end of a chain, which the next row follows. */
    record Head(long place, String hash) {

        static final Head NONE = new Head(0, NOTHING_BEFORE);
    }

    boolean follows(Head before) {
        return place == before.place() + 1 && previousHash.equals(before.hash()) && hash.equals(computedHash());
    }

    Head asHead() {
        return new Head(place, hash);
    }

    private String computedHash() {
        return ChainHash.of(
                previousHash,
                subject,
                Long.toString(place),
                happenedAt.toString(),
                actor,
                event.name(),
                Integer.toString(roundNo),
                detail);
    }

    long id() {
        return id == null ? 0 : id;
    }

    String subject() {
        return subject;
    }

    long place() {
        return place;
    }

    String detail() {
        return detail;
    }

    Passage passage() {
        return new Passage(subject, place, happenedAt, actor, event, roundNo, FactsJson.read(detail));
    }

    static List<Passage> passages(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::passage).toList();
    }
}
