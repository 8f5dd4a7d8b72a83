package org.yiliu.translation.text;

/**
 * An inline element of a passage.
 *
 * @param id its place among the passage's inline elements, from 0: two sentences sharing a link share this
 * @param start first character of the passage's plain text inside it
 * @param end one past its last character
 * @param name {@code a}, {@code strong}, {@code em} or {@code br}
 * @param attributes its attributes, ready to be written ({@code  href="…"}); empty for all but a link
 */
record Inline(int id, int start, int end, String name, String attributes) {

    boolean single() {
        return name.equals("br");
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** The part of it between two offsets; empty when it lies outside. */
    Inline within(int from, int to) {
        return new Inline(id, Math.max(start, from), Math.min(end, to), name, attributes);
    }

    Inline at(int newStart, int newEnd) {
        return new Inline(id, newStart, newEnd, name, attributes);
    }

    String opening() {
        return "<" + name + attributes + ">";
    }

    String closing() {
        return "</" + name + ">";
    }
}
