package org.yiliu.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes texts with placeholders: as the house writes them ({@code <1>…</1>}, {@code <2/>}, a backslash
 * before a literal one; the grammar is that of the module of translations, which this one lies below), and as XML for
 * machines that keep elements in place ({@code <x id="1">…</x>}, {@code <y id="2"/>}). Reading never fails, whatever a
 * machine made of a text.
 */
final class Marks {

    /** The element of a pair. */
    static final String PAIR = "x";
    /** The element of a single placeholder. */
    static final String SINGLE = "y";

    /** The grammar of segment texts: 1 backslashes, 2 the placeholder, 3 and 5 its slashes, 4 its number. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("((?<!\\\\)\\\\*+)((?!</[0-9]*/>)<(/?)([1-9][0-9]{0,3})(/?)>)");

    /** Any tag: 1 a closing one's slash, 2 its name, 3 its attributes, 4 an empty element's slash. */
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*?)?)(/?)>");

    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"']?([1-9][0-9]{0,3})[\"']?");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Marks() {}

    enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        SINGLE
    }

    /** A run of text, or one placeholder with its number. */
    record Piece(Kind kind, int number, String text) {

        static Piece text(String text) {
            return new Piece(Kind.TEXT, 0, text);
        }

        static Piece mark(Kind kind, int number) {
            return new Piece(kind, number, "");
        }

        boolean isText() {
            return kind == Kind.TEXT;
        }
    }

    /** Reads a segment text. */
    static List<Piece> read(String text) {
        Run run = new Run();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            int backslashes = matcher.group(1).length();
            run.add(text.substring(end, matcher.start()) + "\\".repeat(backslashes / 2));
            end = matcher.end();
            if (backslashes % 2 == 1) {
                run.add(matcher.group(2));
            } else {
                run.add(Piece.mark(kind(matcher.group(3), matcher.group(5)), Integer.parseInt(matcher.group(4))));
            }
        }
        run.add(text.substring(end));
        return run.pieces();
    }

    private static Kind kind(String closing, String empty) {
        return closing.isEmpty() ? empty.isEmpty() ? Kind.OPEN : Kind.SINGLE : Kind.CLOSE;
    }

    /** Writes a segment text; what merely looks like a placeholder is escaped. */
    static String write(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case TEXT -> text.append(escape(piece.text(), i + 1 < pieces.size()));
                case OPEN -> text.append('<').append(piece.number()).append('>');
                case CLOSE -> text.append("</").append(piece.number()).append('>');
                case SINGLE -> text.append('<').append(piece.number()).append("/>");
            }
        }
        return text.toString();
    }

    private static String escape(String plain, boolean beforeMark) {
        String escaped = PLACEHOLDER.matcher(plain).replaceAll(Marks::escaped);
        int kept = plain.length();
        while (beforeMark && kept > 0 && plain.charAt(kept - 1) == '\\') {
            kept--;
        }
        return escaped + plain.substring(kept);
    }

    private static String escaped(MatchResult match) {
        return Matcher.quoteReplacement(match.group(1).repeat(2) + "\\" + match.group(2));
    }

    /** Writes XML content; what XML cannot hold becomes a space, and a half of a pair is left out. */
    static String toXml(List<Piece> pieces) {
        StringBuilder xml = new StringBuilder();
        for (Piece piece : MarkRepair.nested(pieces)) {
            switch (piece.kind()) {
                case TEXT -> xml.append(xmlText(piece.text()));
                case OPEN -> xml.append("<x id=\"").append(piece.number()).append("\">");
                case CLOSE -> xml.append("</x>");
                case SINGLE -> xml.append("<y id=\"").append(piece.number()).append("\"/>");
            }
        }
        return xml.toString();
    }

    private static String xmlText(String text) {
        return NO_XML.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Reads XML content, well-formed or not; elements that are none of ours are passed over, their text is kept. */
    static List<Piece> ofXml(String xml) {
        Run run = new Run();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(xml);
        int end = 0;
        while (tag.find()) {
            run.add(plain(xml.substring(end, tag.start())));
            end = tag.end();
            element(tag, run, open);
        }
        run.add(plain(xml.substring(end)));
        return run.pieces();
    }

    private static void element(Matcher tag, Run run, Deque<Integer> open) {
        Matcher id = ID.matcher(tag.group(3));
        int number = id.find() ? Integer.parseInt(id.group(1)) : 0;
        boolean opening = tag.group(1).isEmpty() && number > 0;
        if (tag.group(2).equals(SINGLE) && opening) {
            run.add(Piece.mark(Kind.SINGLE, number));
        } else if (tag.group(2).equals(PAIR) && opening) {
            run.add(Piece.mark(Kind.OPEN, number));
            if (tag.group(4).isEmpty()) {
                open.push(number);
            } else {
                run.add(Piece.mark(Kind.CLOSE, number));
            }
        } else if (tag.group(2).equals(PAIR) && !tag.group(1).isEmpty() && !open.isEmpty()) {
            run.add(Piece.mark(Kind.CLOSE, open.pop()));
        }
    }

    private static String plain(String xmlText) {
        return ENTITY.matcher(xmlText).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return switch (entity.group(1)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                default -> "'";
            };
        }
        int code = entity.group(2) != null ? Integer.parseInt(entity.group(2)) : Integer.parseInt(entity.group(3), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }

    /** Pieces in the making: neighbouring runs of text are one. */
    static final class Run {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();

        void add(String text) {
            plain.append(text);
        }

        void add(Piece piece) {
            if (piece.isText()) {
                add(piece.text());
            } else {
                flush();
                pieces.add(piece);
            }
        }

        List<Piece> pieces() {
            flush();
            return List.copyOf(pieces);
        }

        private void flush() {
            if (!plain.isEmpty()) {
                pieces.add(Piece.text(plain.toString()));
                plain.setLength(0);
            }
        }
    }
}
