package org.yiliu.termbase;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes TBX-Basic (ISO 30042:2019), style DCA. What TBX-Basic has no data category for (status, dates, owner) stands in
 * a note of ours, so that the file reads back as it was; other programs show it as a note.
 */
final class TbxWriter {

    static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    static final String OWN_NOTE = "yiliu:";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;

    private TbxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param entries one at least: the standard knows no empty termbase */
    static void write(Collection<TermEntry> entries, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new TbxWriter(xml).document(entries);
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("The terms could not be written", broken);
        }
    }

    private void document(Collection<TermEntry> entries) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "tbx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("style", "dca");
        language("zh-CN");
        header();
        xml.writeStartElement(NAMESPACE, "text");
        xml.writeStartElement(NAMESPACE, "body");
        for (TermEntry entry : entries) {
            xml.writeCharacters("\n");
            concept(entry);
        }
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void header() throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "tbxHeader");
        xml.writeStartElement(NAMESPACE, "fileDesc");
        xml.writeStartElement(NAMESPACE, "titleStmt");
        element("title", null, "Yiliu termbase");
        xml.writeEndElement();
        xml.writeStartElement(NAMESPACE, "sourceDesc");
        element("p", null, "Approved terms, Chinese and English");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void concept(TermEntry entry) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "conceptEntry");
        xml.writeAttribute("id", "c" + entry.id());
        element("descrip", "subjectField", entry.domain());
        if (entry.citation() != null) {
            element("admin", "source", entry.citation());
        }
        element("note", null, ownNote(entry));
        if (entry.note() != null) {
            element("note", null, entry.note());
        }
        startLanguage("zh-CN");
        term(entry.chinese(), Usage.PREFERRED, RenderingForm.ANY);
        for (String alias : entry.aliases()) {
            term(alias, Usage.ADMITTED, RenderingForm.ANY);
        }
        xml.writeEndElement();
        startLanguage("en");
        for (Rendering rendering : entry.renderings()) {
            term(rendering.text(), rendering.usage(), rendering.form());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String ownNote(TermEntry entry) {
        List<String> facts = new ArrayList<>();
        facts.add("status=" + entry.status());
        add(facts, "citedOn", entry.citedOn());
        add(facts, "validFrom", entry.validFrom());
        add(facts, "validTo", entry.validTo());
        add(facts, "owner", entry.owner());
        return OWN_NOTE + " " + String.join("; ", facts);
    }

    private static void add(List<String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.add(name + "=" + value);
        }
    }

    private void term(String text, Usage usage, RenderingForm form) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "termSec");
        element("term", null, text);
        element("termNote", "administrativeStatus", TbxNames.status(usage));
        String type = TbxNames.type(form);
        if (type != null) {
            element("termNote", "termType", type);
        }
        xml.writeEndElement();
    }

    private void startLanguage(String tag) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "langSec");
        language(tag);
    }

    private void language(String tag) throws XMLStreamException {
        xml.writeAttribute("xml", XML, "lang", tag);
    }

    private void element(String name, @Nullable String type, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
