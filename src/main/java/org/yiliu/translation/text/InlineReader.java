package org.yiliu.translation.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads inline nodes into an {@link InlineText}: white space collapses as in a browser, a line break of the file between
 * two Chinese characters vanishes (CSS Text 3, §4.1.3), spaces and ideographic spaces at the ends and beside a
 * {@code br} go. Elements that are no formatting here are looked through.
 */
final class InlineReader {

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final Map<String, String> NAMES =
            Map.of("a", "a", "strong", "strong", "b", "strong", "em", "em", "i", "em", "br", "br");
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO);

    /** All that was read; what turns out to be too much is marked, so that offsets stay true until the end. */
    private final StringBuilder plain = new StringBuilder();

    private final BitSet dropped = new BitSet();
    private final List<Inline> elements = new ArrayList<>();
    private boolean fileBreak;

    private InlineReader() {}

    static InlineText read(List<? extends Node> nodes) {
        InlineReader reader = new InlineReader();
        nodes.forEach(reader::node);
        reader.trimEnd(" \n" + IDEOGRAPHIC_SPACE);
        return reader.text();
    }

    static InlineText read(String text) {
        return read(List.of(new TextNode(text)));
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            text.getWholeText().codePoints().forEach(this::character);
        } else if (node instanceof Element element) {
            element(element, NAMES.getOrDefault(element.normalName(), ""));
        }
    }

    private void element(Element element, String name) {
        if (name.equals("br")) {
            lineBreak();
        } else if (name.isEmpty() || name.equals("a") && !Html.safeAddress(element.attr("href"))) {
            boolean apart = element.isBlock();
            if (apart) {
                character(' ');
            }
            element.childNodes().forEach(this::node);
            if (apart) {
                character(' ');
            }
        } else {
            formatted(element, name);
        }
    }

    private void formatted(Element element, String name) {
        int id = elements.size();
        int start = plain.length();
        String attributes = name.equals("a") ? linkAttributes(element) : "";
        elements.add(new Inline(id, start, start, name, attributes));
        element.childNodes().forEach(this::node);
        elements.set(id, new Inline(id, start, plain.length(), name, attributes));
    }

    private static String linkAttributes(Element link) {
        String rel = link.attr("rel");
        return Html.attribute("href", link.attr("href").strip()) + (rel.isBlank() ? "" : Html.attribute("rel", rel));
    }

    private void lineBreak() {
        trimEnd(" ");
        if (last() < 0) {
            return;
        }
        elements.add(new Inline(elements.size(), plain.length(), plain.length() + 1, "br", ""));
        plain.append('\n');
        fileBreak = false;
    }

    private void character(int c) {
        boolean atStart = last() < 0 || lastIs('\n');
        if (c == IDEOGRAPHIC_SPACE && atStart || Character.isISOControl(c) && !Character.isWhitespace(c)) {
            return;
        }
        if (Character.isWhitespace(c) && c != IDEOGRAPHIC_SPACE || c == '\u00A0') {
            space(c, atStart);
            return;
        }
        if (fileBreak && chinese(c)) {
            joinLines();
        }
        fileBreak = false;
        plain.appendCodePoint(c);
    }

    private void space(int c, boolean atStart) {
        if (atStart) {
            return;
        }
        if (!lastIs(' ')) {
            plain.append(' ');
            fileBreak = false;
        }
        fileBreak |= c == '\n';
    }

    private void joinLines() {
        int space = last();
        if (chinese(Character.codePointBefore(plain, dropped.previousClearBit(space - 1) + 1))) {
            dropped.set(space);
        }
    }

    private static boolean chinese(int c) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(c)) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
    }

    private void trimEnd(String characters) {
        while (last() >= 0 && characters.indexOf(plain.charAt(last())) >= 0) {
            dropped.set(last());
        }
    }

    /** Offset of the last character that stays; -1 when there is none. */
    private int last() {
        return dropped.previousClearBit(plain.length() - 1);
    }

    private boolean lastIs(char c) {
        return last() >= 0 && plain.charAt(last()) == c;
    }

    private InlineText text() {
        StringBuilder text = new StringBuilder();
        int[] place = new int[plain.length() + 1];
        for (int i = 0; i < plain.length(); i++) {
            if (!dropped.get(i)) {
                text.append(plain.charAt(i));
            }
            place[i + 1] = text.length();
        }
        List<Inline> placed = elements.stream()
                .map(element -> element.at(place[element.start()], place[element.end()]))
                .filter(element -> !element.isEmpty())
                .toList();
        return new InlineText(text.toString(), placed);
    }
}
