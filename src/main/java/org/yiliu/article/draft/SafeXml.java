package org.yiliu.article.draft;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/** Reads XML nobody vouches for: no document type, no entity, nothing from elsewhere, and no more than the limits. */
final class SafeXml {

    private static final int TEXT_FACTOR = 10;

    /** Newer platforms stop at a depth of their own and cannot say so; ours is counted here, on all of them alike. */
    private static final String PLATFORM_DEPTH = "jdk.xml.maxElementDepth";

    private static final String NO_LIMIT = "0";

    private final DraftLimits limits;
    private int elements;

    SafeXml(DraftLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads through a part without keeping it. Elements are counted over all parts inspected by this object.
     *
     * @param onElement sees the name without prefix and the attributes of each start tag
     * @throws UnreadableDraftException if the part is broken, hostile or too complex
     */
    void inspect(byte[] content, BiConsumer<String, Attributes> onElement) throws IOException {
        Inspector inspector = new Inspector(onElement);
        try {
            XMLReader reader = parsers().newSAXParser().getXMLReader();
            reader.setContentHandler(inspector);
            reader.setErrorHandler(inspector);
            reader.setEntityResolver(inspector);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", inspector);
            reader.setProperty(PLATFORM_DEPTH, NO_LIMIT);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (SAXException | CharConversionException e) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SAXParserFactory parsers() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }

    /** The part as a tree. Only parts that were inspected belong here. */
    static Document parse(InputStream part) throws IOException {
        try (part) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setAttribute(PLATFORM_DEPTH, NO_LIMIT);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler2());
            return builder.parse(part);
        } catch (SAXException e) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts, and stops at the first thing that has no place in a document. */
    private final class Inspector extends DefaultHandler2 {

        private final BiConsumer<String, Attributes> onElement;
        private int depth;
        private long text;

        Inspector(BiConsumer<String, Attributes> onElement) {
            this.onElement = onElement;
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
            throw new UnreadableDraftException(Reason.HOSTILE_XML);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (++depth > limits.depth() || ++elements > limits.elements()) {
                throw new UnreadableDraftException(Reason.TOO_COMPLEX);
            }
            onElement.accept(localName, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            depth--;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text += length;
            if (text > (long) TEXT_FACTOR * limits.characters()) {
                throw DraftTooLargeException.characters(limits);
            }
        }
    }
}
