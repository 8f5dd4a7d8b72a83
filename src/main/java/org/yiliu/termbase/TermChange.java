package org.yiliu.termbase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One row of an entry's history; never changed. */
@Entity
@Immutable
@Table(name = "term_change")
class TermChange {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long entryId;
    private int entryVersion;

    @Enumerated(EnumType.STRING)
    private TermAction action;

    private @Nullable String changedBy;
    private Instant changedAt;
    private @Nullable String reason;
    private @Nullable String saidBefore;

    @SuppressWarnings("NullAway.Init")
    protected TermChange() {}

    /** @param before what the entry said; null where it said nothing or still says the same */
    @SuppressWarnings("NullAway.Init")
    TermChange(TermView now, TermAction action, @Nullable String reason, @Nullable TermContent before) {
        this.entryId = now.entry().id();
        this.entryVersion = now.entry().version();
        this.action = action;
        this.changedBy = now.changedBy();
        this.changedAt = now.changedAt();
        this.reason = reason;
        this.saidBefore = before == null ? null : JSON.writeValueAsString(before);
    }

    Passed passed() {
        return new Passed(
                entryVersion,
                action,
                changedBy,
                changedAt,
                reason,
                saidBefore == null ? null : JSON.readValue(saidBefore, TermContent.class));
    }

    /**
     * What happened to an entry.
     *
     * @param version of the entry afterwards
     * @param by null when the program itself did it
     * @param before what the entry said until then; null if that did not change
     */
    record Passed(
            int version,
            TermAction action,
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            @Nullable TermContent before) {}
}
