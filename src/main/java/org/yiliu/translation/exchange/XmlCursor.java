package org.yiliu.translation.exchange;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML that nobody vouches for: no document type, no entity, nothing from elsewhere, no endless nesting.
 * Whatever is wrong is an {@link UnusableFileException} that names the line.
 */
final class XmlCursor {

    private final XMLStreamReader xml;
    private final int deepest;
    private int depth;
    private String vocabulary = "";

    private XmlCursor(XMLStreamReader xml, int deepest) {
        this.xml = xml;
        this.deepest = deepest;
    }

    /** @param deepest how many elements may stand in one another */
    static XmlCursor over(byte[] content, int deepest) {
        try {
            return new XmlCursor(factory().createXMLStreamReader(new ByteArrayInputStream(content)), deepest);
        } catch (XMLStreamException damaged) {
            throw damaged(damaged);
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

    private static UnusableFileException damaged(XMLStreamException damaged) {
        int line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
        return new UnusableFileException(Math.max(1, line), "exchange.file.damaged");
    }

    /** Sets the namespace whose elements have a {@link #name()}. */
    void read(String namespace) {
        vocabulary = namespace;
    }

    /** Takes the root's namespace as the one to read, when the cursor stands there. */
    void readOwn() {
        if (depth == 1) {
            read(String.valueOf(xml.getNamespaceURI()));
        }
    }

    boolean hasNext() {
        try {
            return xml.hasNext();
        } catch (XMLStreamException damaged) {
            throw damaged(damaged);
        }
    }

    /** @return an event of {@link XMLStreamConstants} */
    int next() {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException damaged) {
            throw damaged(damaged);
        }
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unusable("exchange.file.hostile");
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > deepest) {
                    throw unusable("exchange.file.too-deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    /** Moves to the next child element; false at the parent's end. */
    boolean nextChild() {
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

    /** Moves to the end of the element that the cursor stands at. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Elements around this place, itself included. */
    int depth() {
        return depth;
    }

    /** The element's name; empty if it is of another namespace. */
    String name() {
        return vocabulary.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    /** The attribute without namespace; empty if it is missing. */
    String attribute(String name) {
        String value = optional(name);
        return value == null ? "" : value;
    }

    @Nullable
    String optional(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The attribute of the namespace that is read; empty if it is missing. */
    String own(String name) {
        String value = xml.getAttributeValue(vocabulary, name);
        return value == null ? "" : value;
    }

    String text() {
        return xml.getText();
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** The parser itself, for what is not read but copied. */
    XMLStreamReader here() {
        return xml;
    }

    UnusableFileException unusable(String key, Object... arguments) {
        return new UnusableFileException(Math.max(1, line()), key, arguments);
    }
}
