package org.yiliu.translation.exchange;

import org.jspecify.annotations.Nullable;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.exchange.ExchangeUnit.Extras;

/** Reads one unit of XLIFF 1.2. */
final class TransUnitReader {

    private final XmlCursor xml;
    private @Nullable String problem;

    private TransUnitReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the unit that the cursor stands at. */
    static ExchangeUnit read(XmlCursor xml) {
        return new TransUnitReader(xml).unit();
    }

    private ExchangeUnit unit() {
        String id = xml.attribute("id");
        int line = xml.line();
        Integer version = XliffReader.version(xml.attribute("resname"));
        String state = xml.attribute("approved").equals("yes") ? UnitCheck.word(SegmentState.TRANSLATED) : null;
        String source = "";
        String target = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "source" -> source = inline();
                case "target" -> {
                    String stated = xml.optional("state");
                    state = stated == null ? state : Xliff12Writer.modern(stated);
                    target = inline();
                }
                default -> xml.skip();
            }
        }
        return new ExchangeUnit(id, line, version, state, source, target, problem, Extras.NONE);
    }

    private String inline() {
        InlineReader inline = new InlineReader(xml, new InlineReader.Codes());
        String text = inline.read();
        if (inline.problem() != null) {
            problem = inline.problem();
        }
        return text;
    }
}
