package org.yiliu.translation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Proposes the last part of a page's public address. */
public final class Slug {

    private static final int LONGEST = 80;
    private static final int FEWEST_WORDS = 3;
    private static final String FALLBACK = "untitled";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=[\\p{L}\\p{N}])['’ʼ](?=\\p{L})");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "by", "for", "from", "to", "with", "and", "or", "as", "its", "is",
            "are");

    private Slug() {}

    /**
     * Lower-case words of the title joined by hyphens: accents dropped, {@code &} read as "and", small words left out as
     * long as three others stay, cut at a word's end (a single word of more than 80 letters within it).
     *
     * @return {@code [a-z0-9-]}, 1–80 characters, no hyphen at either end or twice in a row; {@code untitled} when the
     *     title has no Latin letter or digit. Not necessarily free.
     */
    public static String propose(String englishTitle) {
        String cut = cut(telling(words(englishTitle)));
        return cut.isEmpty() ? FALLBACK : cut;
    }

    private static List<String> words(String title) {
        String plain = MARKS.matcher(Normalizer.normalize(Placeholders.strip(title), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ł", "l");
        String joined =
                THOUSANDS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("");
        return Arrays.stream(OTHERS.split(joined))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return telling.size() < FEWEST_WORDS ? words : telling;
    }

    private static String cut(List<String> words) {
        String slug = String.join("-", words);
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int border = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, border > 0 ? border : LONGEST);
    }
}
