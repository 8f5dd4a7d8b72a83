package org.yiliu.review;

import java.util.Optional;

/**
 * Finds a place again in a text that has been worked on since. What a change leaves untouched before and after it keeps its
 * place; words that lay in the change are looked for within what stands there now, whole and nearest to where they were.
 * Elsewhere in the sentence the same words are other words.
 */
final class Anchor {

    /** Letters beyond which the same words are hardly the same place. */
    private static final int NEAR = 200;

    private final String former;
    private final String present;
    private final TextRange place;
    private final String quote;

    /** Letters that both texts begin, and end, with. */
    private final int before;

    private final int after;

    private Anchor(String former, TextRange place, String present) {
        this.former = former;
        this.present = present;
        this.place = place;
        this.quote = place.of(former);
        int shorter = Math.min(former.length(), present.length());
        int begin = 0;
        while (begin < shorter && former.charAt(begin) == present.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && former.charAt(former.length() - 1 - end) == present.charAt(present.length() - 1 - end)) {
            end++;
        }
        this.before = begin;
        this.after = end;
    }

    /** @return empty when the words are not there any more */
    static Optional<TextRange> find(String former, TextRange place, String present) {
        return new Anchor(former, place, present).find();
    }

    private Optional<TextRange> find() {
        if (place.to() <= before) {
            return at(place.from());
        }
        if (place.from() >= former.length() - after) {
            return at(place.from() + present.length() - former.length());
        }
        int nearest = -1;
        for (int at = present.indexOf(quote); at >= 0; at = present.indexOf(quote, at + 1)) {
            boolean changed = at + quote.length() > before && at < present.length() - after;
            if (changed && (nearest < 0 || distance(at) < distance(nearest)) && isWhole(at)) {
                nearest = at;
            }
        }
        return nearest < 0 || distance(nearest) > NEAR ? Optional.empty() : at(nearest);
    }

    private int distance(int at) {
        return Math.abs(at - place.from());
    }

    /** Whether the words end there where they ended: "rate" is not found in "rates". */
    private boolean isWhole(int at) {
        return joined(former, place.from()) == joined(present, at)
                && joined(former, place.to()) == joined(present, at + quote.length());
    }

    private static boolean joined(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private Optional<TextRange> at(int from) {
        return Optional.of(new TextRange(from, from + quote.length()));
    }
}
