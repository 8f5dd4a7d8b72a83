package org.yiliu.quality.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of an English text.
 *
 * @param text without a possessive ending
 * @param from first character, from 0
 * @param to one past the last character of {@code text}
 * @param joined whether nothing but spaces and placeholders stands between it and the word before
 */
record LatinWord(String text, int from, int to, boolean joined) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Mn}]*(?:['’‘`\\-‐‑]\\p{L}[\\p{L}\\p{Mn}]*)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GAP = Pattern.compile("(?:[\\s\\u00a0]|</?[1-9]\\d{0,3}/?>)*");

    static List<LatinWord> of(String english) {
        List<LatinWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(english);
        int last = -1;
        while (matcher.find()) {
            String text = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
            boolean joined = last >= 0
                    && GAP.matcher(english.substring(last, matcher.start())).matches();
            words.add(new LatinWord(text, matcher.start(), matcher.start() + text.length(), joined));
            last = matcher.end();
        }
        return words;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
