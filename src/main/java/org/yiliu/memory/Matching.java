package org.yiliu.memory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiliu.memory.match.Differences;
import org.yiliu.memory.match.NumberSwap;
import org.yiliu.memory.match.Profile;

/** Makes matches of units. */
final class Matching {

    private Matching() {}

    /** A unit of the very same Chinese. */
    static MemoryMatch same(StoredUnit unit, String contextHash) {
        MatchKind kind = unit.contextHash().equals(contextHash) ? MatchKind.CONTEXT : MatchKind.EXACT;
        return new MemoryMatch(100, kind, unit.unit(), false, null, Set.of());
    }

    /** A unit of similar Chinese. */
    static MemoryMatch similar(TranslationUnit unit, Profile text, int score) {
        Profile stored = Profile.of(unit.source());
        boolean numbersOnly = stored.skeleton().equals(text.skeleton())
                && stored.marks() == text.marks()
                && !stored.numbers().equals(text.numbers());
        return new MemoryMatch(
                score,
                MatchKind.FUZZY,
                unit,
                numbersOnly,
                numbersOnly ? adapted(unit, stored, text) : null,
                Differences.between(stored, text));
    }

    private static @Nullable String adapted(TranslationUnit unit, Profile stored, Profile text) {
        return NumberSwap.adapt(stored.folded(), text.folded(), unit.target()).orElse(null);
    }
}
