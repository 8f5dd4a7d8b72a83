package org.yiliu.memory.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of neighbouring characters, the ends of the text included: a text of n characters has n + 1. A pair that comes
 * again is another gram, so that two texts' sets of grams share as many as their bags do, and one edit takes away two at
 * most: texts a and b that are k edits apart share at least max(|a|, |b|) + 1 − 2k (the q-gram lemma of Ukkonen 1992,
 * with padding).
 */
public final class Grams {

    /** Beginning and end of the text. */
    private static final char END = '\u0002';

    private static final char AGAIN = '\u0003';

    private Grams() {}

    /** All grams of a skeleton; no two are alike. */
    public static List<String> of(String skeleton) {
        int length = skeleton.length();
        List<String> grams = new ArrayList<>(length + 1);
        Map<String, Integer> seen = new HashMap<>(2 * length + 2);
        for (int at = 0; at <= length; at++) {
            char first = at == 0 ? END : skeleton.charAt(at - 1);
            char second = at == length ? END : skeleton.charAt(at);
            String gram = String.valueOf(new char[] {first, second});
            int times = seen.merge(gram, 1, Integer::sum);
            grams.add(times == 1 ? gram : gram + (char) (AGAIN + times));
        }
        return grams;
    }

    /** The grams that every text has that contains this piece; empty for a single character. */
    public static List<String> within(String piece) {
        List<String> grams = new ArrayList<>(piece.length());
        for (int at = 1; at < piece.length(); at++) {
            grams.add(piece.substring(at - 1, at + 1));
        }
        return grams.stream().distinct().toList();
    }

    /** The fewest grams that a text shares with one of this length if it is at most {@code edits} away. */
    public static int fewestShared(int length, int edits) {
        return length + 1 - 2 * edits;
    }
}
