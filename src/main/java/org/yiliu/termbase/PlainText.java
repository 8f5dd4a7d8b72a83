package org.yiliu.termbase;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A text without its placeholders ({@code <1>}, {@code </1>}, {@code <2/>}), which knows where each character stood. */
final class PlainText {

    private static final Pattern PLACEHOLDER = Pattern.compile("</?\\d{1,9}/?>");

    private final char[] characters;
    private final int[] places;

    private PlainText(char[] characters, int[] places) {
        this.characters = characters;
        this.places = places;
    }

    static PlainText of(String text) {
        var characters = new char[text.length()];
        var places = new int[text.length()];
        var placeholder = PLACEHOLDER.matcher(text);
        int kept = 0;
        int at = 0;
        while (at < text.length()) {
            int stop = placeholder.find() ? placeholder.start() : text.length();
            for (; at < stop; at++) {
                characters[kept] = text.charAt(at);
                places[kept++] = at;
            }
            at = stop == text.length() ? stop : placeholder.end();
        }
        return new PlainText(Arrays.copyOf(characters, kept), places);
    }

    int length() {
        return characters.length;
    }

    char at(int index) {
        return characters[index];
    }

    /** Where the character stands in the text as it was given. */
    int place(int index) {
        return places[index];
    }

    String between(int from, int to) {
        return new String(characters, from, to - from);
    }
}
