package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.memory.MemoryMatch;
import org.yiliu.memory.TranslationUnit;

/**
 * An earlier rendering of the same or similar Chinese.
 *
 * @param score whole percent, 1–100; 100 where the Chinese is the same
 * @param kind {@code CONTEXT} (the neighbours are the same too), {@code EXACT} or {@code FUZZY}
 * @param target the English to offer; with the numbers of the present Chinese where those alone differ
 * @param storedTarget the English as it was signed off
 * @param articleNumber where it was signed off; null for what was imported
 * @param translator sign-in name, or the name that an imported file gives
 * @param reviewer sign-in name of whoever signed it off last
 * @param provenance what a segment filled from it remembers of where it came from: article, or imported collection
 * @param numbersOnly whether nothing but numbers or dates differs
 */
public record Match(
        int score,
        String kind,
        String source,
        String target,
        String storedTarget,
        @Nullable String articleNumber,
        @Nullable Instant updatedAt,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable String provenance,
        boolean numbersOnly) {

    static Match of(MemoryMatch found) {
        TranslationUnit unit = found.unit();
        return new Match(
                found.score(),
                found.kind().name(),
                unit.source(),
                found.target(),
                unit.target(),
                unit.articleNumber(),
                unit.signedOffAt(),
                unit.translator(),
                unit.reviewer(),
                provenance(unit),
                found.numbersOnly());
    }

    /** Where a unit came from, in the form a segment keeps. */
    static @Nullable String provenance(TranslationUnit unit) {
        String from = unit.articleNumber() != null ? unit.articleNumber() : unit.origin();
        return from == null ? null : from.substring(0, Math.min(from.length(), Origin.LONGEST_PROVENANCE));
    }

    /** Whether the English was changed to say the numbers of the present Chinese. */
    public boolean isAdapted() {
        return !target.equals(storedTarget);
    }
}
