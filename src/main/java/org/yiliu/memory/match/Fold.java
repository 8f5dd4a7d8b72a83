package org.yiliu.memory.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which texts are searched and compared: without placeholders, compatibility forms as one (Unicode NFKC),
 * lower case, white space as one space. A comma that belongs to no number is always the full-width one, so that it is
 * never taken for a thousands separator.
 */
public final class Fold {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern COMMA = Pattern.compile("(?<![0-9]),|,(?![0-9])");
    private static final char FULL_WIDTH_COMMA = '，';
    private static final char KEPT = '\uE000';

    private Fold() {}

    /** A stored text, placeholders and all. */
    public static String text(String text) {
        return plain(Marks.strip(text)).strip();
    }

    /** What somebody looks for; spaces at its ends count. */
    public static String plain(String plain) {
        String kept = plain.replace(FULL_WIDTH_COMMA, KEPT);
        String composed = Normalizer.normalize(kept, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String commas =
                composed.indexOf(',') < 0 ? composed : COMMA.matcher(composed).replaceAll("，");
        return SPACE.matcher(commas.replace(KEPT, FULL_WIDTH_COMMA)).replaceAll(" ");
    }
}
