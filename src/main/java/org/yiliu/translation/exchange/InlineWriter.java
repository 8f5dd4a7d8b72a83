package org.yiliu.translation.exchange;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yiliu.translation.text.Token;

/**
 * Writes one segment text as inline content: {@code <1>…</1>} as {@code pc}, {@code <2/>} as {@code ph}. Placeholders that
 * cross or stand alone become {@code sc} and {@code ec}, so that every text that can be typed has a well-formed file. In
 * XLIFF 1.2 the same are {@code g}, {@code x}, {@code bx} and {@code ex}.
 */
final class InlineWriter {

    private static final int ALONE = -1;

    private final XMLStreamWriter xml;
    private final Dialect dialect;
    private final List<Token> tokens;
    private final int[] partner;
    private final Map<Integer, Integer> seen = new HashMap<>();
    private final String[] ids;

    private InlineWriter(XMLStreamWriter xml, String text, Dialect dialect) {
        this.xml = xml;
        this.dialect = dialect;
        this.tokens = Token.read(text);
        this.partner = partners(tokens);
        this.ids = new String[tokens.size()];
    }

    /** The words of a version of XLIFF. */
    enum Dialect {
        XLIFF_2("pc", "ph", "sc", "ec"),
        XLIFF_1("g", "x", "bx", "ex");

        private final String paired;
        private final String single;
        private final String opening;
        private final String closing;

        Dialect(String paired, String single, String opening, String closing) {
            this.paired = paired;
            this.single = single;
            this.opening = opening;
            this.closing = closing;
        }
    }

    static void write(XMLStreamWriter xml, String text, Dialect dialect) throws XMLStreamException {
        new InlineWriter(xml, text, dialect).write();
    }

    private void write() throws XMLStreamException {
        boolean nested = isNested();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean paired = partner[at] != ALONE;
            switch (token.type()) {
                case TEXT -> text(token.text());
                case SINGLE -> code(dialect.single, at, true);
                case OPEN -> {
                    code(paired && nested ? dialect.paired : dialect.opening, at, !(paired && nested));
                    isolated(paired);
                    crossing(at, paired && !nested);
                }
                case CLOSE -> close(at, paired, nested);
            }
        }
    }

    private void close(int at, boolean paired, boolean nested) throws XMLStreamException {
        if (paired && nested) {
            xml.writeEndElement();
        } else if (paired && dialect == Dialect.XLIFF_1) {
            xml.writeEmptyElement(dialect.closing);
            xml.writeAttribute("id", "end-" + ids[partner[at]]);
            xml.writeAttribute("rid", ids[partner[at]]);
        } else if (paired) {
            xml.writeEmptyElement(dialect.closing);
            xml.writeAttribute("startRef", ids[partner[at]]);
            xml.writeAttribute("canDelete", "no");
        } else {
            code(dialect.closing, at, true);
            isolated(false);
        }
    }

    /** The first of a number has it as id, as in the source; a further one says what it is a copy of. */
    private void code(String element, int at, boolean empty) throws XMLStreamException {
        if (empty) {
            xml.writeEmptyElement(element);
        } else {
            xml.writeStartElement(element);
        }
        int number = tokens.get(at).number();
        int copy = seen.merge(number, 1, Integer::sum);
        ids[at] = copy == 1 ? "" + number : number + "-" + copy;
        xml.writeAttribute("id", ids[at]);
        if (dialect == Dialect.XLIFF_1) {
            return;
        }
        if (copy > 1) {
            xml.writeAttribute("copyOf", "" + number);
        }
        xml.writeAttribute("canDelete", "no");
    }

    /** 1.2 binds the halves by an id of their own. */
    private void crossing(int at, boolean crossing) throws XMLStreamException {
        if (crossing && dialect == Dialect.XLIFF_1) {
            xml.writeAttribute("rid", ids[at]);
        }
    }

    private void isolated(boolean paired) throws XMLStreamException {
        if (!paired && dialect == Dialect.XLIFF_2) {
            xml.writeAttribute("isolated", "yes");
        }
    }

    /** Characters that XML has no way to write travel as {@code cp}; 1.2 has no such thing. */
    private void text(String text) throws XMLStreamException {
        if (dialect == Dialect.XLIFF_1) {
            xml.writeCharacters(XmlText.allowed(text));
            return;
        }
        int written = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!XmlText.isAllowed(c) || c == '\r') {
                xml.writeCharacters(text.substring(written, at));
                xml.writeEmptyElement("cp");
                xml.writeAttribute("hex", String.format("%04X", c));
                written = at + 1;
            }
        }
        xml.writeCharacters(text.substring(written));
    }

    private boolean isNested() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < partner.length; at++) {
            if (partner[at] == ALONE) {
                continue;
            }
            if (partner[at] > at) {
                open.push(at);
            } else if (open.pop() != partner[at]) {
                return false;
            }
        }
        return true;
    }

    /** For each opening half the first closing one after it, and the other way round. */
    private static int[] partners(List<Token> tokens) {
        int[] partner = new int[tokens.size()];
        Arrays.fill(partner, ALONE);
        Map<Integer, Deque<Integer>> open = new HashMap<>();
        for (int at = 0; at < partner.length; at++) {
            Token token = tokens.get(at);
            Deque<Integer> before = open.computeIfAbsent(token.number(), number -> new ArrayDeque<>());
            if (token.type() == Token.Type.OPEN) {
                before.push(at);
            } else if (token.type() == Token.Type.CLOSE && !before.isEmpty()) {
                partner[at] = before.pop();
                partner[partner[at]] = at;
            }
        }
        return partner;
    }
}
