package org.yiliu.quality.check;

import java.util.Arrays;

/**
 * A segment text as a reader sees it, without placeholders, and where each of its characters stands in the segment text.
 *
 * @param places for each character of the text, and for its end, the index in the segment text
 */
record PlainText(String text, int[] places) {

    private static final int LONGEST_NUMBER = 4;

    /** Drops placeholders; one that stands alone, a line break, becomes a space. */
    static PlainText of(String segmentText) {
        StringBuilder plain = new StringBuilder(segmentText.length());
        int[] places = new int[segmentText.length() + 1];
        int at = 0;
        while (at < segmentText.length()) {
            int end = segmentText.charAt(at) == '<' ? placeholderEnd(segmentText, at) : -1;
            if (end < 0 || isEscaped(segmentText, at)) {
                places[plain.length()] = at;
                plain.append(segmentText.charAt(at++));
            } else {
                if (segmentText.charAt(end - 2) == '/') {
                    places[plain.length()] = at;
                    plain.append(' ');
                }
                at = end;
            }
        }
        places[plain.length()] = segmentText.length();
        return new PlainText(plain.toString(), Arrays.copyOf(places, plain.length() + 1));
    }

    /** Where a stretch of this text starts in the segment text. */
    int place(int from) {
        return places[from];
    }

    /** Where it ends there; a placeholder right behind it is left out. */
    int end(int from, int to) {
        return to == from ? places[from] : places[to - 1] + 1;
    }

    /** @return one past the placeholder that starts here, or -1 */
    private static int placeholderEnd(String text, int from) {
        int at = from + 1;
        if (at < text.length() && text.charAt(at) == '/') {
            at++;
        }
        int digits = at;
        while (at < text.length() && at - digits < LONGEST_NUMBER && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean number = at > digits && text.charAt(digits) != '0';
        if (at < text.length() && text.charAt(at) == '/' && digits == from + 1) {
            at++;
        }
        return number && at < text.length() && text.charAt(at) == '>' ? at + 1 : -1;
    }

    private static boolean isEscaped(String text, int at) {
        int slashes = at;
        while (slashes > 0 && text.charAt(slashes - 1) == '\\') {
            slashes--;
        }
        return (at - slashes) % 2 == 1;
    }
}
