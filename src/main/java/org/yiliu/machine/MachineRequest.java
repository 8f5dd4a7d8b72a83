package org.yiliu.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine is told: this, and nothing else, leaves the house.
 *
 * <p>Texts are plain but for placeholders, {@code <1>…</1>} and {@code <2/>} with numbers from 1; a backslash before
 * one makes it literal.
 *
 * @param source Chinese
 * @param kind what the text is, in a word: {@code title}, {@code heading}, {@code paragraph}, {@code caption} and so on
 * @param articleTitle Chinese title of the article it stands in
 * @param previous the text before it; null at the beginning
 * @param next the text after it; null at the end
 * @param terms terms of the termbase that the text holds
 * @param matches similar texts of the translation memory, best first
 */
public record MachineRequest(
        String source,
        String kind,
        String articleTitle,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        List<Term> terms,
        List<Match> matches) {

    /** The longest text a machine is asked for, in characters (UTF-16): as much as a segment holds. */
    public static final int LONGEST = 20_000;

    public MachineRequest {
        terms = List.copyOf(terms);
        matches = List.copyOf(matches);
    }

    /** @param target its English as it stands; empty when untranslated */
    public record Neighbour(String source, String target) {}

    /**
     * @param renderings English that may stand, the preferred one first
     * @param forbidden English that must not stand
     */
    public record Term(String chinese, List<String> renderings, List<String> forbidden) {

        public Term {
            renderings = List.copyOf(renderings);
            forbidden = List.copyOf(forbidden);
        }
    }

    /** @param score match score, whole percent 1–100 */
    public record Match(int score, String source, String target) {}
}
