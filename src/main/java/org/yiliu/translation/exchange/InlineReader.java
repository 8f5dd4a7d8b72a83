package org.yiliu.translation.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.Token;

/** Reads the content of one source or target back into a segment text; knows the inline elements of 2.x and 1.2. */
final class InlineReader {

    private final XmlCursor xml;
    private final Codes codes;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    /** What each open element says when it ends. */
    private final Deque<String> ends = new ArrayDeque<>();

    private @Nullable String problem;

    InlineReader(XmlCursor xml, Codes codes) {
        this.xml = xml;
        this.codes = codes;
    }

    /** The codes that opened so far: one may end in a later piece of the same unit. */
    static final class Codes {

        private final Map<String, String> started = new HashMap<>();
    }

    /** Reads up to the end of the element that the cursor stands at. */
    String read() {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    plain.append(xml.text());
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (ends.isEmpty()) {
                        return text.append(Token.escape(plain.toString(), false))
                                .toString();
                    }
                    mark(ends.pop());
                }
                default -> {}
            }
        }
    }

    @Nullable
    String problem() {
        return problem;
    }

    private void start() {
        switch (xml.name()) {
            case "pc", "g" -> {
                mark("<" + number() + ">");
                ends.push("</" + number() + ">");
            }
            case "sc", "bx" -> {
                mark(opening());
                ends.push("");
            }
            case "ec", "ex" -> {
                mark(closing());
                ends.push("");
            }
            case "ph", "x" -> code("<" + number() + "/>");
            case "bpt" -> code(opening());
            case "ept" -> code(closing());
            case "it" -> code(xml.attribute("pos").equals("close") ? closing() : opening());
            case "cp" -> {
                codePoint(xml.attribute("hex"));
                ends.push("");
            }
            case "mrk", "sm", "em" -> ends.push("");
            default -> {
                problem = "exchange.unit.markup";
                ends.push("");
            }
        }
    }

    /** A code whose content is the original's own and no text. */
    private void code(String placeholder) {
        mark(placeholder);
        xml.skip();
    }

    private String opening() {
        String number = number();
        codes.started.put(xml.attribute("id"), number);
        codes.started.put(xml.attribute("rid"), number);
        return "<" + number + ">";
    }

    private String closing() {
        String start = xml.attribute("startRef") + xml.attribute("rid");
        if (start.isEmpty()) {
            return "</" + number() + ">";
        }
        String number = codes.started.get(start);
        return "</" + (number == null ? number(start) : number) + ">";
    }

    private void mark(String placeholder) {
        if (!placeholder.isEmpty()) {
            text.append(Token.escape(plain.toString(), true)).append(placeholder);
            plain.setLength(0);
        }
    }

    /** Half a pair is no character and could not be stored. */
    private void codePoint(String hex) {
        try {
            int c = Integer.parseInt(hex, 16);
            if (Character.getType(c) == Character.SURROGATE) {
                problem = "exchange.unit.markup";
            } else {
                plain.appendCodePoint(c);
            }
        } catch (IllegalArgumentException e) {
            problem = "exchange.unit.markup";
        }
    }

    private String number() {
        String original = xml.attribute("copyOf");
        return number(original.isEmpty() ? xml.attribute("id") : original);
    }

    /** An id that is no placeholder's number makes the unit unreadable; 1.2 names a copy {@code 1-2}. */
    private String number(String id) {
        String number = id.replaceFirst("-\\d{1,4}$", "");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            problem = "exchange.unit.unknown-tag";
            return "1";
        }
        return number;
    }
}
