package org.yiliu.review;

/**
 * A stretch of a segment text, placeholders included: UTF-16 units, {@code from} inclusive, {@code to} exclusive, never
 * empty.
 */
public record TextRange(int from, int to) {

    public TextRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no stretch of text: " + from + "–" + to);
        }
    }

    String of(String text) {
        return text.substring(from, to);
    }
}
