package org.yiliu.quality.grammar;

import java.util.Locale;

/** Whether a word is another with one slip of the finger: a letter too many, too few, wrong, or two in the wrong order. */
final class Likeness {

    /** Shorter words have too many neighbours. */
    static final int SHORTEST = 7;

    private Likeness() {}

    static boolean isSlip(String typed, String meant) {
        String one = typed.toLowerCase(Locale.ROOT);
        String other = meant.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped || left.length() <= 1 && right.length() <= 1;
    }
}
