package org.yiliu.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.InvalidRequestException;

/**
 * A segment text in which places are found by what a reader sees of it: placeholders are no words, and white space is one
 * space. A place never cuts a placeholder (grammar: {@link org.yiliu.translation.text.Placeholders}) or a surrogate pair.
 */
final class Quoted {

    private static final Pattern PLACEHOLDER = Pattern.compile("(\\\\*)(?!</[0-9]*/>)</?[1-9][0-9]{0,3}/?>");

    private final String text;

    /** Placeholders with the backslashes before them: what must not be cut. */
    private final List<TextRange> atoms = new ArrayList<>();

    private final StringBuilder seen = new StringBuilder();

    /** Where each character seen stands in the text. */
    private final List<Integer> places = new ArrayList<>();

    Quoted(String text) {
        this.text = text;
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            see(end, matcher.start());
            atoms.add(new TextRange(matcher.start(), matcher.end()));
            int backslashes = matcher.group(1).length();
            see(matcher.start() + (backslashes + 1) / 2, backslashes % 2 == 1 ? matcher.end() : matcher.end(1));
            end = matcher.end();
        }
        see(end, text.length());
    }

    private void see(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean space = Character.isWhitespace(text.charAt(at));
            if (space && (seen.isEmpty() || seen.charAt(seen.length() - 1) == ' ')) {
                continue;
            }
            seen.append(space ? ' ' : text.charAt(at));
            places.add(at);
        }
    }

    /**
     * The place that offsets or words, or both, tell.
     *
     * @param fields names of the three fields in the order from, to, quote, for a refusal
     * @return null when neither is given
     * @throws InvalidRequestException (400) if there is no such place, or words alone tell several
     */
    @Nullable
    TextRange place(@Nullable Integer from, @Nullable Integer to, @Nullable String quote, List<String> fields) {
        String words = quote == null || quote.isBlank() ? null : quote.strip();
        if (from == null && to == null) {
            return words == null ? null : only(words, fields.get(2));
        }
        if (from == null || to == null || from < 0 || to <= from || to > text.length()) {
            throw InvalidRequestException.of(fields.get(from == null ? 0 : 1), "annotation.no-such-place");
        }
        TextRange place = whole(new TextRange(from, to));
        if (words != null
                && !reads(place).equals(read(words))
                && !text.substring(from, to).strip().equals(words)) {
            throw InvalidRequestException.of(fields.get(2), "annotation.quote-elsewhere");
        }
        return place;
    }

    private TextRange only(String words, String field) {
        List<TextRange> found = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            found.add(whole(new TextRange(at, at + words.length())));
        }
        if (found.isEmpty()) {
            String read = read(words);
            for (int at = seen.indexOf(read); at >= 0 && !read.isEmpty(); at = seen.indexOf(read, at + 1)) {
                found.add(whole(new TextRange(places.get(at), places.get(at + read.length() - 1) + 1)));
            }
        }
        if (found.isEmpty()) {
            throw InvalidRequestException.of(field, "annotation.quote-not-found");
        }
        if (found.size() > 1) {
            throw InvalidRequestException.of(field, "annotation.quote-ambiguous");
        }
        return found.get(0);
    }

    /** The range widened so that it cuts nothing. */
    TextRange whole(TextRange range) {
        int from = range.from();
        int to = range.to();
        for (TextRange atom : atoms) {
            from = atom.from() < from && from < atom.to() ? atom.from() : from;
            to = atom.from() < to && to < atom.to() ? atom.to() : to;
        }
        from -= pair(from) ? 1 : 0;
        to += pair(to) ? 1 : 0;
        return new TextRange(from, to);
    }

    private boolean pair(int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private String reads(TextRange range) {
        return read(range.of(text));
    }

    private static String read(String words) {
        return new Quoted(words).seen.toString().strip();
    }
}
