package org.yiliu.translation.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.Token;

/** Reads the content of one source or target back into a segment text. */
final class InlineReader {

    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    /** What each open element says when it ends. */
    private final Deque<String> ends = new ArrayDeque<>();

    private final Map<String, String> started = new HashMap<>();
    private @Nullable String problem;

    InlineReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Reads up to the end of the element that the reader stands at. */
    String read() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    plain.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (ends.isEmpty()) {
                        return text.append(Token.escape(plain.toString(), false))
                                .toString();
                    }
                    mark(ends.pop());
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw XliffReader.hostile(xml);
            }
        }
    }

    @Nullable
    String problem() {
        return problem;
    }

    private void start() {
        if (ends.size() >= DEEPEST) {
            throw new UnusableFileException(xml.getLocation().getLineNumber(), "exchange.file.too-deep");
        }
        String end = "";
        switch (XliffReader.coreName(xml)) {
            case "pc" -> {
                mark("<" + number() + ">");
                end = "</" + number() + ">";
            }
            case "ph" -> mark("<" + number() + "/>");
            case "sc" -> {
                String number = number();
                started.put(XliffReader.attribute(xml, "id"), number);
                mark("<" + number + ">");
            }
            case "ec" -> {
                String start = XliffReader.attribute(xml, "startRef");
                mark("</" + (start.isEmpty() ? number() : started.getOrDefault(start, number(start))) + ">");
            }
            case "cp" -> codePoint(XliffReader.attribute(xml, "hex"));
            case "mrk", "sm", "em" -> {}
            default -> problem = "exchange.unit.markup";
        }
        ends.push(end);
    }

    private void mark(String placeholder) {
        if (!placeholder.isEmpty()) {
            text.append(Token.escape(plain.toString(), true)).append(placeholder);
            plain.setLength(0);
        }
    }

    private void codePoint(String hex) {
        try {
            plain.appendCodePoint(Integer.parseInt(hex, 16));
        } catch (IllegalArgumentException e) {
            problem = "exchange.unit.markup";
        }
    }

    private String number() {
        String original = XliffReader.attribute(xml, "copyOf");
        return number(original.isEmpty() ? XliffReader.attribute(xml, "id") : original);
    }

    /** An id that is no placeholder's number makes the unit unreadable. */
    private String number(String id) {
        if (!id.matches("[1-9][0-9]{0,3}")) {
            problem = "exchange.unit.unknown-tag";
            return "1";
        }
        return id;
    }
}
