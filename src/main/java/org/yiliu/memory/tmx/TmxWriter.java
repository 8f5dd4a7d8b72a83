package org.yiliu.memory.tmx;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.yiliu.memory.TranslationUnit;
import org.yiliu.memory.match.Marks;

/** Writes TMX 1.4b in UTF-8, unit by unit. */
public final class TmxWriter implements AutoCloseable {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    /** Writes the head. */
    public TmxWriter(OutputStream out, Instant now) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeDTD("\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        xml.writeStartElement("header");
        attributes(List.of(
                "creationtool", "Yiliu",
                "creationtoolversion", "1",
                "segtype", "sentence",
                "o-tmf", "Yiliu",
                "adminlang", "en",
                "srclang", "zh-CN",
                "datatype", "plaintext",
                "creationdate", DATE.format(now)));
        xml.writeEndElement();
        xml.writeStartElement("body");
    }

    /** Writes one unit. */
    public void write(TranslationUnit unit) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("tu");
        xml.writeAttribute("tuid", Long.toString(unit.id()));
        xml.writeAttribute("creationdate", DATE.format(unit.signedOffAt()));
        if (unit.translator() != null) {
            xml.writeAttribute("creationid", XmlCharacters.allowed(unit.translator()));
        }
        property("x-article", unit.articleNumber());
        property("x-reviewer", unit.reviewer());
        property("x-origin", unit.origin());
        variant("zh-CN", unit.source());
        variant("en", unit.target());
        xml.writeEndElement();
    }

    private void property(String type, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("prop");
            xml.writeAttribute("type", type);
            xml.writeCharacters(XmlCharacters.allowed(value));
            xml.writeEndElement();
        }
    }

    private void variant(String language, String text) throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", language);
        xml.writeStartElement("seg");
        Matcher marks = Marks.PLACEHOLDER.matcher(text);
        int end = 0;
        while (marks.find()) {
            plain(text.substring(end, marks.start())
                    + "\\".repeat(marks.group(1).length() / 2));
            if (Marks.isPlain(marks.group(1))) {
                plain(marks.group(2));
            } else {
                code(marks.toMatchResult());
            }
            end = marks.end();
        }
        plain(text.substring(end));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void plain(String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeCharacters(XmlCharacters.allowed(text));
        }
    }

    private void code(MatchResult mark) throws XMLStreamException {
        String number = mark.group(4);
        if (!mark.group(5).isEmpty()) {
            xml.writeStartElement("ph");
            xml.writeAttribute("x", number);
        } else if (mark.group(3).isEmpty()) {
            xml.writeStartElement("bpt");
            xml.writeAttribute("i", number);
            xml.writeAttribute("x", number);
        } else {
            xml.writeStartElement("ept");
            xml.writeAttribute("i", number);
        }
        xml.writeCharacters(mark.group(2));
        xml.writeEndElement();
    }

    private void attributes(List<String> pairs) throws XMLStreamException {
        for (int at = 0; at < pairs.size(); at += 2) {
            xml.writeAttribute(pairs.get(at), pairs.get(at + 1));
        }
    }

    /** Writes the end. */
    @Override
    public void close() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }
}
