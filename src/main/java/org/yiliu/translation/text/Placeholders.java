package org.yiliu.translation.text;

import java.util.List;

/**
 * Inline formatting in segment texts: paired placeholders {@code <1>…</1>} and single ones {@code <2/>}, numbered from 1
 * in each segment in order of appearance.
 *
 * <p>A segment text is plain text, not HTML: {@code &} and {@code <} stand for themselves. Only what reads as a
 * placeholder ({@code <n>}, {@code </n>}, {@code <n/>}, n from 1 to 9999 without leading zero) is one. To write such
 * a thing literally, a backslash precedes it: {@code \<1>} reads as the text {@code <1>}. Backslashes count only right
 * before a placeholder: 2k of them are k literal backslashes before a real placeholder, 2k+1 are k literal backslashes
 * before a literal one. Everywhere else a backslash is a backslash.
 */
public final class Placeholders {

    private Placeholders() {}

    /** Writes any plain text as a segment text without placeholders: what looks like one is escaped. */
    public static String escape(String plain) {
        return Token.escape(plain, false);
    }

    /**
     * What a reader sees of a segment text: placeholders gone (a single one, a line break, becomes a space), escapes
     * resolved.
     */
    public static String strip(String text) {
        StringBuilder plain = new StringBuilder();
        for (Token token : Token.read(text)) {
            switch (token.type()) {
                case TEXT -> plain.append(token.text());
                case SINGLE -> plain.append(' ');
                case OPEN, CLOSE -> {}
            }
        }
        return plain.toString();
    }

    /** The placeholders of a text in order of appearance, as written: {@code [<1>, </1>, <2/>]}. */
    public static List<String> marks(String text) {
        return Token.read(text).stream()
                .filter(token -> !token.isText())
                .map(Token::text)
                .toList();
    }

    /**
     * Safe HTML for a row of the desk: text escaped, each placeholder a {@code <span class="yl-tag">} holding its number
     * ({@code 1}, {@code /1}, {@code 2}).
     */
    public static String display(String text) {
        StringBuilder html = new StringBuilder();
        for (Token token : Token.read(text)) {
            switch (token.type()) {
                case TEXT -> html.append(Html.escape(token.text()));
                case OPEN, SINGLE -> html.append(tag(String.valueOf(token.number())));
                case CLOSE -> html.append(tag("/" + token.number()));
            }
        }
        return html.toString();
    }

    private static String tag(String label) {
        return "<span class=\"yl-tag\">" + label + "</span>";
    }

    /**
     * Compares the placeholders of a target with those of its source. Their order across the sentence is free, since
     * English may turn it round; only their number and nesting are looked at.
     */
    public static PlaceholderCheck check(String source, String target) {
        return PlaceholderCheck.of(Token.read(source), Token.read(target));
    }
}
