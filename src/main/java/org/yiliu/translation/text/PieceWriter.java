package org.yiliu.translation.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a stretch of plain text with a placeholder for each of its inline elements. */
final class PieceWriter {

    private final String plain;
    private final List<Inline> elements;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int next;
    private int written;

    /** @param elements by start, outer before inner, all within the stretch */
    PieceWriter(String plain, List<Inline> elements) {
        this.plain = plain;
        this.elements = elements;
    }

    String write(int start, int end) {
        written = start;
        for (int place : places()) {
            text.append(Token.escape(plain.substring(written, place), true));
            written = place;
            close(place);
            open(place);
        }
        return text.append(Token.escape(plain.substring(written, end), false)).toString();
    }

    private SortedSet<Integer> places() {
        SortedSet<Integer> places = new TreeSet<>();
        for (Inline element : elements) {
            places.add(element.start());
            if (!element.single()) {
                places.add(element.end());
            }
        }
        return places;
    }

    private void close(int place) {
        while (!open.isEmpty() && elements.get(open.getFirst()).end() == place) {
            text.append("</").append(open.pop() + 1).append('>');
        }
    }

    private void open(int place) {
        for (; next < elements.size() && elements.get(next).start() == place; next++) {
            boolean single = elements.get(next).single();
            text.append('<').append(next + 1).append(single ? "/>" : ">");
            if (single) {
                written = place + 1;
            } else {
                open.push(next);
            }
        }
    }
}
