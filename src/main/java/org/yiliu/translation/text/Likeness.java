package org.yiliu.translation.text;

import java.util.Arrays;

/**
 * How alike two segment texts are: the Dice coefficient over their pairs of neighbouring characters (Dice 1945), letters
 * and digits only, case ignored. Quick, and good enough to tell a reworded sentence from another one.
 */
final class Likeness {

    private final long[] pairs;

    private Likeness(long[] pairs) {
        this.pairs = pairs;
    }

    static Likeness of(String text) {
        int[] letters = Placeholders.strip(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        long[] pairs = new long[letters.length + 1];
        int last = 0;
        for (int i = 0; i < letters.length; i++) {
            pairs[i] = (long) last << 32 | letters[i];
            last = letters[i];
        }
        pairs[letters.length] = (long) last << 32; // the ends count, so that one character compares, too
        Arrays.sort(pairs);
        return new Likeness(pairs);
    }

    /** Whole percent, 0–100; 100 also for texts that differ in punctuation or case alone. */
    int percent(Likeness other) {
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            int order = Long.compare(pairs[i], other.pairs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 200 * common / (pairs.length + other.pairs.length);
    }
}
