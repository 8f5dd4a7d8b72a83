package org.yiliu.quality.check;

import java.util.Locale;
import java.util.Set;

/** How the words of a title are capitalised. */
enum HeadlineStyle {
    /**
     * Headline capitals after The Chicago Manual of Style, 18th edition, 8.160: lower case for articles, coordinating
     * conjunctions, "to", "as" and prepositions of fewer than five letters.
     */
    CHICAGO(Set.of(
            "a", "an", "the", "and", "but", "or", "nor", "for", "to", "as", "at", "by", "from", "in", "into", "of",
            "on", "onto", "per", "than", "via", "vs", "with", "amid", "like", "near", "over", "upon")),

    /**
     * Headline capitals after The Associated Press Stylebook, "composition titles": lower case for articles, conjunctions
     * and prepositions of fewer than four letters.
     */
    AP(Set.of(
            "a", "an", "the", "and", "but", "or", "nor", "for", "to", "as", "at", "by", "in", "of", "on", "per", "via",
            "vs")),

    /** Sentence case: a capital for the first word and for names only. */
    SENTENCE(Set.of());

    /** These can be adverbs, which take a capital ("Speeds Up", "Carries On"), or are often part of a name. */
    private static final Set<String> EITHER = Set.of(
            "in", "on", "over", "up", "off", "out", "by", "as", "to", "near", "like", "for", "yet", "so", "if", "than",
            "amid", "into", "onto", "upon");

    private final Set<String> small;

    HeadlineStyle(Set<String> small) {
        this.small = small;
    }

    /** Whether a word inside a title that starts with a small letter ought to start with a capital. */
    boolean wantsCapital(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return this != SENTENCE && !small.contains(lower) && !EITHER.contains(lower);
    }

    /** Whether a word inside a title that starts with a capital ought to start with a small letter. */
    boolean wantsSmall(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return small.contains(lower) && !EITHER.contains(lower);
    }
}
