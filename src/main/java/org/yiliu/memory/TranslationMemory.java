package org.yiliu.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what was signed off, and finds it again. */
@Service
public class TranslationMemory {

    /** The lowest score the desk shows, whole percent. */
    public static final int USUAL_MIN_SCORE = 70;

    /**
     * Finds stored units similar to a text.
     *
     * @param minScore lowest match score returned, whole percent, 1–100
     * @param limit most matches returned, 1–20
     * @return best first: context, exact, fuzzy by score, newer before older; each English once
     */
    public List<MemoryMatch> find(MemoryQuery query, int minScore, int limit) {
        return List.of();
    }

    /** The best context or exact match of each text, in a constant number of statements; null where there is none. */
    public List<@Nullable MemoryMatch> findExact(List<MemoryQuery> queries) {
        return queries.stream().<@Nullable MemoryMatch>map(query -> null).toList();
    }

    /**
     * Keeps the signed-off texts of an article, in the caller's transaction. What the article had before for the same
     * Chinese is superseded, not multiplied; the same texts again change nothing.
     *
     * @param reviewer sign-in name of whoever signed last
     */
    public void remember(String articleNumber, List<SignedOffText> texts, @Nullable String reviewer) {}
}
