package org.yiliu.translation.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the units of an XLIFF 2.0 or 2.1 file that nobody vouches for: no document type, no entity, nothing from
 * elsewhere. What it does not know (modules, extensions) is passed over.
 */
final class XliffReader {

    private static final int DEEPEST = 100;
    private static final Pattern VERSION = Pattern.compile(".*\\.v(\\d{1,9})");

    private final XMLStreamReader xml;
    private final String article;
    private final List<XliffUnit> units = new ArrayList<>();

    private XliffReader(XMLStreamReader xml, String article) {
        this.xml = xml;
        this.article = article;
    }

    /**
     * @param article number that the file must name
     * @throws UnusableFileException if it is damaged, hostile, or no such file
     */
    static List<XliffUnit> read(byte[] content, String article) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            return new XliffReader(xml, article).units();
        } catch (XMLStreamException damaged) {
            int line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
            throw new UnusableFileException(Math.max(1, line), "exchange.file.damaged");
        }
    }

    /** The platform's own parser, whatever other one a library brings along. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // newer platforms stop at a depth of their own and cannot say so; ours is counted below
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    static UnusableFileException hostile(XMLStreamReader xml) {
        return new UnusableFileException(xml.getLocation().getLineNumber(), "exchange.file.hostile");
    }

    /** The element's name; empty if it is not XLIFF's own. */
    static String coreName(XMLStreamReader xml) {
        return XliffWriter.NAMESPACE.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private List<XliffUnit> units() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw unusable("exchange.file.too-deep");
                }
                depth -= element(depth);
            }
        }
        return units;
    }

    /** Returns how many elements ended while it was read. */
    private int element(int depth) throws XMLStreamException {
        if (depth == 1) {
            root();
            return 0;
        }
        switch (coreName(xml)) {
            case "file" -> {
                if (!attribute(xml, "id").equals(article)) {
                    throw unusable("exchange.file.other-article", attribute(xml, "id"), article);
                }
                return 0;
            }
            case "group" -> {
                return 0;
            }
            case "unit" -> units.add(unit());
            default -> skip();
        }
        return 1;
    }

    private void root() {
        String version = attribute(xml, "version");
        if (!xml.getLocalName().equals("xliff")) {
            throw unusable("exchange.file.no-xliff");
        }
        if (coreName(xml).isEmpty() || !version.equals("2.0") && !version.equals("2.1")) {
            throw unusable("exchange.file.other-version", version);
        }
        String source = attribute(xml, "srcLang");
        String target = attribute(xml, "trgLang");
        if (!isLanguage(source, "zh") || !isLanguage(target, "en")) {
            throw unusable("exchange.file.other-language", source, target);
        }
    }

    private static boolean isLanguage(String tag, String language) {
        return Locale.forLanguageTag(tag.strip()).getLanguage().equals(language);
    }

    private XliffUnit unit() throws XMLStreamException {
        UnitParts parts = new UnitParts();
        String id = attribute(xml, "id");
        int line = xml.getLocation().getLineNumber();
        Matcher version = VERSION.matcher(attribute(xml, "name"));
        Integer number = version.matches() ? Integer.valueOf(version.group(1)) : null;
        while (nextChild()) {
            switch (coreName(xml)) {
                case "segment" -> segment(parts);
                case "ignorable" -> {
                    parts.segments++;
                    skip();
                }
                default -> skip();
            }
        }
        return new XliffUnit(id, line, number, parts.state, parts.source, parts.target, parts.problem());
    }

    private void segment(UnitParts parts) throws XMLStreamException {
        parts.segments++;
        parts.state = xml.getAttributeValue(null, "state");
        while (nextChild()) {
            switch (coreName(xml)) {
                case "source" -> parts.source = inline(parts);
                case "target" -> parts.target = inline(parts);
                default -> skip();
            }
        }
    }

    private String inline(UnitParts parts) throws XMLStreamException {
        InlineReader inline = new InlineReader(xml);
        String text = inline.read();
        if (inline.problem() != null) {
            parts.markup = inline.problem();
        }
        return text;
    }

    /** Moves to the next child element; false at the parent's end. */
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw hostile(xml);
        }
        return event;
    }

    private UnusableFileException unusable(String key, Object... arguments) {
        return new UnusableFileException(xml.getLocation().getLineNumber(), key, arguments);
    }

    private static final class UnitParts {

        private int segments;
        private @Nullable String state;
        private String source = "";
        private @Nullable String target;
        private @Nullable String markup;

        /** Our files forbid other segments than ours (canResegment). */
        @Nullable
        String problem() {
            return segments == 1 ? markup : "exchange.unit.split";
        }
    }
}
