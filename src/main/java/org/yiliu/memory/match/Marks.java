package org.yiliu.memory.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders {@code <1>…</1>} and {@code <2/>} in stored texts. A backslash before one makes it plain text; 2k
 * backslashes before one are k real ones (the grammar of the translation's texts).
 */
public final class Marks {

    /** Group 1: backslashes before it; 2: the placeholder; 3 and 5: its slashes; 4: its number. */
    public static final Pattern PLACEHOLDER =
            Pattern.compile("((?<!\\\\)\\\\*+)((?!</[0-9]*/>)<(/?)([1-9][0-9]{0,3})(/?)>)");

    private Marks() {}

    /** The text without placeholders, escapes resolved. */
    public static String strip(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        "\\".repeat(mark.group(1).length() / 2) + (isPlain(mark.group(1)) ? mark.group(2) : "")));
    }

    /** How many placeholders the text has. */
    public static int count(String text) {
        return text.indexOf('<') < 0
                ? 0
                : (int) PLACEHOLDER
                        .matcher(text)
                        .results()
                        .filter(mark -> !isPlain(mark.group(1)))
                        .count();
    }

    /**
     * Writes plain text so that nothing in it reads as a placeholder.
     *
     * @param beforePlaceholder whether a real placeholder comes right after it
     */
    public static String escape(String plain, boolean beforePlaceholder) {
        String escaped = PLACEHOLDER
                .matcher(plain)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1).repeat(2) + "\\" + mark.group(2)));
        int end = plain.length();
        while (beforePlaceholder && end > 0 && plain.charAt(end - 1) == '\\') {
            end--;
        }
        return beforePlaceholder ? escaped + plain.substring(end) : escaped;
    }

    /** Whether an odd number of backslashes makes it plain text. */
    public static boolean isPlain(String backslashes) {
        return backslashes.length() % 2 == 1;
    }
}
