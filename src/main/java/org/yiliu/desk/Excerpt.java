package org.yiliu.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiliu.translation.text.Placeholders;

/** A place in a text with a little of what stands around it. */
final class Excerpt {

    /** Letters shown on either side. */
    private static final int AROUND = 24;

    private static final Pattern PLACEHOLDER = Pattern.compile("</?[1-9]\\d{0,3}/?>");

    private Excerpt() {}

    /** The place as safe HTML, marked; no placeholder and no Latin word is cut. */
    static String html(String text, int from, int to) {
        int start = outside(text, Math.max(0, from - AROUND), false);
        int end = outside(text, Math.min(text.length(), to + AROUND), true);
        return (start > 0 ? "…" : "") + Placeholders.display(text.substring(start, from))
                + "<mark class=\"yl-hit\">" + Placeholders.display(text.substring(from, to)) + "</mark>"
                + Placeholders.display(text.substring(to, end)) + (end < text.length() ? "…" : "");
    }

    private static int outside(String text, int at, boolean forward) {
        int place = at;
        Matcher tag = PLACEHOLDER.matcher(text);
        while (tag.find()) {
            if (tag.start() < place && place < tag.end()) {
                place = forward ? tag.end() : tag.start();
            }
        }
        while (place > 0 && place < text.length() && isLatin(text.charAt(place - 1)) && isLatin(text.charAt(place))) {
            place += forward ? 1 : -1;
        }
        return place;
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetterOrDigit(letter);
    }
}
