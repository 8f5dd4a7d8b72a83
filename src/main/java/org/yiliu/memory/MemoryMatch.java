package org.yiliu.memory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored unit that resembles a text.
 *
 * @param score match score, whole percent 1–100
 * @param numbersOnly whether the two Chinese texts differ in numbers or dates alone
 * @param adapted the unit's English with the numbers of the present text; null unless {@code numbersOnly} and every
 *     number that differs could be found in its English
 * @param differences in what the two Chinese texts differ; empty for the same text, or one that differs in writing alone
 */
public record MemoryMatch(
        int score,
        MatchKind kind,
        TranslationUnit unit,
        boolean numbersOnly,
        @Nullable String adapted,
        Set<TextDifference> differences) {

    public MemoryMatch {
        differences = Set.copyOf(differences);
    }

    /** A match that does not say in what it differs. */
    public MemoryMatch(int score, MatchKind kind, TranslationUnit unit, boolean numbersOnly, @Nullable String adapted) {
        this(score, kind, unit, numbersOnly, adapted, Set.of());
    }

    /** The English to offer. */
    public String target() {
        return adapted == null ? unit.target() : adapted;
    }
}
