package org.yiliu.machine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One asking of a machine; what it gave, if it did. Never changed once it ended. */
@Entity
@Table(name = "machine_suggestion")
class SuggestionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long segmentId;
    private String sourceHash;
    private String provider;
    private @Nullable String model;
    private String askedBy;
    private Instant askedAt;

    @Column(name = "character_count")
    private int characters;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String target;
    private @Nullable Integer milliseconds;

    @SuppressWarnings("NullAway.Init")
    protected SuggestionRow() {}

    SuggestionRow(SuggestionSubject subject, String provider, @Nullable String model, int characters, Instant at) {
        this.segmentId = subject.segmentId();
        this.sourceHash = subject.sourceHash();
        this.askedBy = subject.askedBy();
        this.provider = provider;
        this.model = model;
        this.characters = characters;
        this.askedAt = at;
        this.outcome = Outcome.ASKED;
    }

    /** How an asking ended. Stored by name. */
    enum Outcome {
        /** It has not ended, or the program stopped before it did. */
        ASKED,
        /** With a text that could be offered. */
        GIVEN,
        /** Without one. */
        FAILED
    }

    void gave(String text, Instant now) {
        outcome = Outcome.GIVEN;
        target = text;
        milliseconds = took(now);
    }

    void failed(Instant now) {
        outcome = Outcome.FAILED;
        milliseconds = took(now);
    }

    private int took(Instant now) {
        return (int) Math.min(
                Integer.MAX_VALUE, Math.max(0, Duration.between(askedAt, now).toMillis()));
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    MachineSuggestion view() {
        return new MachineSuggestion(
                provider, model, Objects.requireNonNull(target), askedAt, Objects.requireNonNull(milliseconds));
    }
}
