package org.yiliu.termbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term entry as the API writes it. */
record TermResource(
        long id,
        String chinese,
        List<String> aliases,
        List<Rendering> renderings,
        String domain,
        TermStatus status,
        TermState state,
        @Nullable String citation,
        @Nullable LocalDate citedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note,
        @Nullable String owner,
        @Nullable String proposedBy,
        @Nullable String reason,
        @Nullable String changedBy,
        Instant changedAt,
        int version) {

    static TermResource of(TermView term) {
        var entry = term.entry();
        return new TermResource(
                entry.id(),
                entry.chinese(),
                entry.aliases(),
                entry.renderings(),
                entry.domain(),
                entry.status(),
                term.state(),
                entry.citation(),
                entry.citedOn(),
                entry.validFrom(),
                entry.validTo(),
                entry.note(),
                entry.owner(),
                term.proposedBy(),
                term.reason(),
                term.changedBy(),
                term.changedAt(),
                entry.version());
    }
}
