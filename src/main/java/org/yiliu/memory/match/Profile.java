package org.yiliu.memory.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chinese text as it is compared.
 *
 * @param folded the text as {@link Fold} writes it
 * @param skeleton {@code folded} with each number as one {@code #}, so that texts that differ in numbers alone are alike
 * @param numbers the numbers in order, without thousands separators
 * @param marks how many placeholders the text has
 */
public record Profile(String folded, String skeleton, List<String> numbers, int marks) {

    static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");

    /** Stands for any number. */
    static final String ANY = "#";

    public static Profile of(String text) {
        return folded(Fold.text(text), Marks.count(text));
    }

    static Profile folded(String folded, int marks) {
        return new Profile(folded, skeleton(folded), numbers(folded), marks);
    }

    /** The skeleton of a folded text. */
    public static String skeleton(String folded) {
        return hasDigit(folded) ? NUMBER.matcher(folded).replaceAll(ANY) : folded;
    }

    /** The numbers of a folded text, in order, without thousands separators. */
    public static List<String> numbers(String folded) {
        if (!hasDigit(folded)) {
            return List.of();
        }
        Matcher number = NUMBER.matcher(folded);
        return number.results().map(found -> found.group().replace(",", "")).toList();
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }
}
