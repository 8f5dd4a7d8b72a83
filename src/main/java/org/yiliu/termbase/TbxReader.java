package org.yiliu.termbase;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads TBX that nobody vouches for as a stream: no document type, no entity, nothing from elsewhere. It understands the
 * third version (ISO 30042:2019) in both styles, DCA and DCT, and the second one, whose elements have other names;
 * languages but Chinese (not traditional) and English, and data categories that it does not know, are passed over.
 */
final class TbxReader {

    private static final int DEEPEST = 100;
    private static final int MOST_LINES = 20_000;

    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<TermLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String category = "";
    private @Nullable TbxConcept concept;

    private TbxReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws UnreadableTermsException if it is damaged, hostile, or no TBX */
    static List<TermLine> read(byte[] content) {
        try {
            return new TbxReader(factory().createXMLStreamReader(new ByteArrayInputStream(content))).lines();
        } catch (XMLStreamException damaged) {
            int line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
            throw UnreadableTermsException.because("damaged", Math.max(1, line));
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

    private List<TermLine> lines() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw UnreadableTermsException.because("document-type", line());
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        return lines;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private void start(String name) {
        if (open.isEmpty() && !name.equals("tbx") && !name.equals("martif")) {
            throw UnreadableTermsException.because("no-tbx", name);
        }
        open.push(name);
        if (open.size() > DEEPEST) {
            throw UnreadableTermsException.because("too-deep", line());
        }
        if (name.equals("hi") || name.equals("foreign")) {
            return;
        }
        text.setLength(0);
        String type = xml.getAttributeValue(null, "type");
        category = type == null ? name : type;
        switch (name) {
            case "conceptEntry", "termEntry" -> concept = new TbxConcept(line());
            case "langSec", "langSet" -> language();
            case "termSec", "tig", "ntig" -> withConcept(TbxConcept::startTerm);
            default -> {}
        }
    }

    private void language() {
        String tag = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        var locale = Locale.forLanguageTag(tag == null ? "" : tag.strip().replace('_', '-'));
        withConcept(entry -> entry.startLanguage(locale));
    }

    private void end() {
        String name = open.pop();
        String said = text.toString().strip();
        switch (name) {
            case "term" -> withConcept(entry -> entry.term(said));
            case "hi", "foreign" -> {
                return;
            }
            case "conceptEntry", "termEntry" -> endConcept();
            case "langSec", "langSet" -> withConcept(TbxConcept::endLanguage);
            case "termSec", "tig", "ntig" -> withConcept(TbxConcept::endTerm);
            default -> withConcept(entry -> entry.fact(category, said));
        }
        text.setLength(0);
        category = "";
    }

    private void endConcept() {
        withConcept(entry -> lines.add(entry.line()));
        concept = null;
        if (lines.size() > MOST_LINES) {
            throw UnreadableTermsException.because("too-many", MOST_LINES);
        }
    }

    private void withConcept(Consumer<TbxConcept> action) {
        if (concept != null) {
            action.accept(concept);
        }
    }
}
