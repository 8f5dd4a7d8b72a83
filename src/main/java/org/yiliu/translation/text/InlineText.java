package org.yiliu.translation.text;

import java.util.Comparator;
import java.util.List;

/**
 * A run of inline content as plain text plus the elements over it, in document order (outer before inner). Each
 * {@code br} is one {@code '\n'} of the text; there is no other line break, and no space at either end.
 */
record InlineText(String plain, List<Inline> elements) {

    InlineText {
        elements = List.copyOf(elements);
    }

    static InlineText of(String plain) {
        return new InlineText(plain, List.of());
    }

    boolean isBlank() {
        return plain.isBlank();
    }

    /** The piece between two offsets, without the spaces around it, as a segment text and its elements. */
    Piece piece(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && plain.charAt(start) == ' ') {
            start++;
        }
        while (end > start && plain.charAt(end - 1) == ' ') {
            end--;
        }
        return piece(start, end, within(start, end));
    }

    private List<Inline> within(int from, int to) {
        return elements.stream()
                .filter(element -> element.start() < to && element.end() > from)
                .map(element -> element.within(from, to))
                .filter(element -> element.single() || !blank(element))
                .sorted(Comparator.comparingInt(Inline::start)) // stable: outer stays before inner
                .toList();
    }

    private boolean blank(Inline element) {
        return plain.substring(element.start(), element.end()).isBlank();
    }

    private Piece piece(int start, int end, List<Inline> numbered) {
        return new Piece(new PieceWriter(plain, numbered).write(start, end), numbered);
    }

    /** A segment text with the elements of its placeholders: placeholder n is element n-1. */
    record Piece(String text, List<Inline> elements) {}
}
