package org.yiliu.memory;

import org.jspecify.annotations.Nullable;

/**
 * A stored unit that resembles a text.
 *
 * @param score match score, whole percent 1–100
 * @param numbersOnly whether the two Chinese texts differ in numbers or dates alone
 * @param adapted the unit's English with the numbers of the present text; null unless {@code numbersOnly} and every
 *     number of the unit could be found in its English
 */
public record MemoryMatch(
        int score,
        MatchKind kind,
        TranslationUnit unit,
        boolean numbersOnly,
        @Nullable String adapted) {

    /** The English to offer. */
    public String target() {
        return adapted == null ? unit.target() : adapted;
    }
}
