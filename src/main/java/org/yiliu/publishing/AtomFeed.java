package org.yiliu.publishing;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287). Identifiers come from article numbers alone, so that they outlive a change of address. */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Site.Identity site;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private AtomFeed(Site.Identity site) throws XMLStreamException {
        this.site = site;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(List<PublishedPage> pages, Site.Identity site, Instant changedAt) {
        try {
            return new AtomFeed(site).write(pages, changedAt);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }

    private String write(List<PublishedPage> pages, Instant changedAt) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "en");
        element("id", identifier("feed"));
        element("title", site.name());
        element("updated", moment(changedAt));
        link("self", "application/atom+xml", site.absolute("/news/feed.atom"));
        link("alternate", "text/html", site.absolute("/news"));
        person(site.organisation());
        for (PublishedPage page : pages) {
            entry(page);
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(PublishedPage page) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", identifier(page.articleNumber()));
        element("title", page.title());
        element("published", moment(page.publishedAt()));
        element("updated", moment(page.updatedAt()));
        link("alternate", "text/html", site.absolute("/news/" + page.slug()));
        if (!page.byline().isEmpty()) {
            person(page.byline());
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", page.category().slug());
        element("summary", page.description());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(page.body().replace("src=\"/news/", "src=\"" + site.absolute("/news/")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void person(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private static String identifier(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("yiliu/news/" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
