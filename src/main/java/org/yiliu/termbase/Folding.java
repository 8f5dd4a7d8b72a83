package org.yiliu.termbase;

import java.util.Locale;

/** Makes characters that a reader takes for the same the same, one for one, so that places in the text stay. */
final class Folding {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private Folding() {}

    /** The text in half width and lower case, with one kind of quotation mark, apostrophe, hyphen and middle dot. */
    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(of(text.charAt(at)));
        }
        return folded.toString();
    }

    static char of(char character) {
        char narrow = character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST
                ? (char) (character - FULL_WIDTH_SHIFT)
                : character;
        return switch (narrow) {
            case '\u3000', '\u00A0' -> ' ';
            case '“', '”', '„', '「', '」', '『', '』' -> '"';
            case '‘', '’', 'ʼ' -> '\'';
            case '‐', '‑', '–' -> '-';
            case '‧', '•', '・', '･' -> '·';
            default -> Character.toLowerCase(narrow);
        };
    }

    /** For names that must be one: folded, and without space at the ends. */
    static String key(String text) {
        return of(text.strip()).toLowerCase(Locale.ROOT);
    }
}
