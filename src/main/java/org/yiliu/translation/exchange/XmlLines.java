package org.yiliu.translation.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yiliu.translation.CommentView;

/** Writes XML a line for each element, as deep as it stands. */
final class XmlLines {

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    XmlLines() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    XMLStreamWriter xml() {
        return xml;
    }

    void start(int depth, String element) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(element);
    }

    void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.allowed(value));
    }

    /** XML that is well-formed already. */
    void copy(int depth, String elements) throws XMLStreamException {
        line(depth);
        xml.flush();
        out.write(elements);
    }

    /** A remark: its author, the moment and the text. */
    void remark(CommentView comment) throws XMLStreamException {
        xml.writeCharacters(XmlText.allowed(comment.author() + ", " + comment.at() + ": " + comment.text()));
    }

    /** In UTF-8. */
    byte[] bytes() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
