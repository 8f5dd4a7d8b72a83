package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a segment text: plain text with its escapes resolved, or one placeholder. The grammar is told in
 * {@link Placeholders}.
 *
 * @param number the placeholder's number, from 1; 0 for plain text
 * @param text the plain text, or the placeholder as written
 */
public record Token(Type type, int number, String text) {

    /** Backslashes, then a placeholder: 1 the backslashes, 2 the placeholder, 3 and 5 its slashes, 4 its number. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("((?<!\\\\)\\\\*+)((?!</[0-9]*/>)<(/?)([1-9][0-9]{0,3})(/?)>)");

    public enum Type {
        TEXT,
        OPEN,
        CLOSE,
        SINGLE
    }

    static Token text(String text) {
        return new Token(Type.TEXT, 0, text);
    }

    public boolean isText() {
        return type == Type.TEXT;
    }

    /** Reads a segment text; never fails, whatever was typed. */
    public static List<Token> read(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            int backslashes = matcher.group(1).length();
            plain.append(text, end, matcher.start()).append("\\".repeat(backslashes / 2));
            end = matcher.end();
            if (backslashes % 2 == 1) {
                plain.append(matcher.group(2));
            } else {
                flush(plain, tokens);
                tokens.add(placeholder(matcher));
            }
        }
        plain.append(text, end, text.length());
        flush(plain, tokens);
        return tokens;
    }

    private static Token placeholder(MatchResult match) {
        Type type = match.group(3).isEmpty() ? match.group(5).isEmpty() ? Type.OPEN : Type.SINGLE : Type.CLOSE;
        return new Token(type, Integer.parseInt(match.group(4)), match.group(2));
    }

    private static void flush(StringBuilder plain, List<Token> tokens) {
        if (!plain.isEmpty()) {
            tokens.add(text(plain.toString()));
            plain.setLength(0);
        }
    }

    /**
     * Writes plain text so that it reads back as itself.
     *
     * @param beforePlaceholder whether a real placeholder comes right after it
     */
    public static String escape(String plain, boolean beforePlaceholder) {
        String escaped = PLACEHOLDER.matcher(plain).replaceAll(Token::escaped);
        return beforePlaceholder ? escaped + trailingBackslashes(plain) : escaped;
    }

    private static String escaped(MatchResult match) {
        return Matcher.quoteReplacement(match.group(1).repeat(2) + "\\" + match.group(2));
    }

    private static String trailingBackslashes(String text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return text.substring(start);
    }
}
