package org.yiliu.memory.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yiliu.memory.match.Fold;
import org.yiliu.memory.match.Profile;

/**
 * What the index keeps of a unit.
 *
 * @param target the folded English
 * @param changed when the row last changed, microseconds since 1970
 */
record UnitDocument(long id, Profile source, String target, boolean live, long changed) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST_WORD = 100;

    static UnitDocument of(IndexedUnit unit) {
        return new UnitDocument(
                unit.id(),
                Profile.of(unit.source()),
                Fold.text(unit.target()),
                unit.isLive(),
                Changes.micros(unit.changedAt()));
    }

    /** The different words of a folded text, in order; Lucene has a limit for each, which no word of a language meets. */
    static Set<String> words(String folded) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(folded)
                .results()
                .map(MatchResult::group)
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .forEach(words::add);
        return words;
    }
}
