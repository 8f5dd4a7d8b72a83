package org.yiliu.quality.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number in digits or a sign of an English text.
 *
 * @param text as it stands there
 * @param word in lower case without full stops: {@code am} for a.m.
 * @param glued whether nothing parts it from the token before
 */
record Token(Type type, int from, int to, String text, String word, boolean glued) {

    enum Type {
        WORD,
        DIGITS,
        SIGN
    }

    static final Token END = new Token(Type.SIGN, -1, -1, "", "", false);

    boolean isWord() {
        return type == Type.WORD;
    }

    boolean isDigits() {
        return type == Type.DIGITS;
    }

    boolean is(String... words) {
        for (String each : words) {
            if (word.equals(each)) {
                return true;
            }
        }
        return false;
    }

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** The tokens of a text in order; spaces part them and are none. */
    static List<Token> read(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int to = end(text, at, c);
            Type type = isDigit(c) ? Type.DIGITS : Character.isLetter(c) ? Type.WORD : Type.SIGN;
            String piece = text.substring(at, to);
            String word = type == Type.WORD ? piece.replace(".", "").toLowerCase(Locale.ROOT) : piece;
            boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).to() == at;
            tokens.add(new Token(type, at, to, piece, word, glued));
            at = to;
        }
        return tokens;
    }

    private static int end(String text, int at, char c) {
        if (isDigit(c)) {
            return digits(text, at);
        }
        return Character.isLetter(c) ? letters(text, at) : at + 1;
    }

    /** Digits with separators and decimals: 12,000.5; in 1,2 and 3. the sign is none of them. */
    private static int digits(String text, int from) {
        int to = run(text, from);
        while (to - from <= 40 && charAt(text, to) == ',' && run(text, to + 1) == to + 4) {
            to += 4;
        }
        boolean decimals = charAt(text, to) == '.' && isDigit(charAt(text, to + 1));
        return decimals ? run(text, to + 1) : to;
    }

    private static int run(String text, int from) {
        int to = from;
        while (isDigit(charAt(text, to))) {
            to++;
        }
        return to;
    }

    /** Letters, an apostrophe between them, and the full stops of a.m. and U.S. */
    private static int letters(String text, int from) {
        int to = from;
        while (Character.isLetter(charAt(text, to))
                || isApostrophe(charAt(text, to)) && Character.isLetter(charAt(text, to + 1))) {
            to++;
        }
        int stops = from + 1;
        while (charAt(text, stops) == '.'
                && Character.isLetter(charAt(text, stops + 1))
                && !Character.isLetter(charAt(text, stops + 2))) {
            stops += 2;
        }
        if (stops > from + 1) {
            return charAt(text, stops) == '.' ? stops + 1 : stops;
        }
        return to;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
