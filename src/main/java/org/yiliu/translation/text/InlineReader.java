package org.yiliu.translation.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
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

    private final StringBuilder plain = new StringBuilder();
    private final List<Inline> elements = new ArrayList<>();
    private boolean fileBreak;

    private InlineReader() {}

    static InlineText read(List<? extends Node> nodes) {
        InlineReader reader = new InlineReader();
        nodes.forEach(reader::node);
        reader.trimEnd(" \n" + IDEOGRAPHIC_SPACE);
        reader.elements.removeIf(Inline::isEmpty);
        return new InlineText(reader.plain.toString(), reader.elements);
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
        String attributes = name.equals("a") ? linkAttributes(element) : "";
        elements.add(new Inline(id, plain.length(), Integer.MAX_VALUE, name, attributes));
        element.childNodes().forEach(this::node);
        elements.set(id, elements.get(id).cutTo(plain.length()));
    }

    private static String linkAttributes(Element link) {
        String rel = link.attr("rel");
        return Html.attribute("href", link.attr("href").strip()) + (rel.isBlank() ? "" : Html.attribute("rel", rel));
    }

    private void lineBreak() {
        trimEnd(" ");
        if (plain.isEmpty()) {
            return;
        }
        elements.add(new Inline(elements.size(), plain.length(), plain.length() + 1, "br", ""));
        plain.append('\n');
        fileBreak = false;
    }

    private void character(int c) {
        boolean atStart = plain.isEmpty() || last() == '\n';
        if (c == IDEOGRAPHIC_SPACE && atStart || Character.isISOControl(c) && !Character.isWhitespace(c)) {
            return;
        }
        if (Character.isWhitespace(c) && c != IDEOGRAPHIC_SPACE || c == '\u00A0') {
            space(c, atStart);
            return;
        }
        if (fileBreak && last() == ' ' && plain.length() > 1) {
            joinLines(c);
        }
        fileBreak = false;
        plain.appendCodePoint(c);
    }

    private void space(int c, boolean atStart) {
        if (atStart) {
            return;
        }
        if (last() != ' ') {
            plain.append(' ');
            fileBreak = false;
        }
        fileBreak |= c == '\n';
    }

    private void joinLines(int next) {
        int space = plain.length() - 1;
        if (chinese(plain.codePointBefore(space)) && chinese(next)) {
            cutTo(space);
        }
    }

    private static boolean chinese(int c) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(c)) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
    }

    private void trimEnd(String characters) {
        int length = plain.length();
        while (length > 0 && characters.indexOf(plain.charAt(length - 1)) >= 0) {
            length--;
        }
        cutTo(length);
    }

    /** Shortens the text; elements still open (their end is not known) stay open. */
    private void cutTo(int length) {
        plain.setLength(length);
        for (int i = elements.size() - 1; i >= 0; i--) {
            Inline element = elements.get(i);
            boolean open = element.end() == Integer.MAX_VALUE;
            if (element.start() > length || !open && element.end() > length) {
                Inline cut = element.cutTo(length);
                elements.set(i, open ? element.startingAt(cut.start()) : cut);
            }
        }
    }

    private char last() {
        return plain.charAt(plain.length() - 1);
    }
}
