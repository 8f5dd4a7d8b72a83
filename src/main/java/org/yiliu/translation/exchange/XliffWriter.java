package org.yiliu.translation.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yiliu.article.ArticleView;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentView;

/** Writes a translation as XLIFF 2.1: one file element for the article, one unit for each segment. */
final class XliffWriter {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String SOURCE_LANGUAGE = "zh-CN";
    static final String TARGET_LANGUAGE = "en";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final List<CommentView> comments;

    private XliffWriter(List<CommentView> comments) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        this.comments = comments;
    }

    /** The file in UTF-8. */
    static byte[] write(ArticleView article, List<SegmentView> segments, List<CommentView> comments) {
        try {
            XliffWriter writer = new XliffWriter(comments);
            writer.document(article, segments);
            return writer.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void document(ArticleView article, List<SegmentView> segments) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "2.1");
        xml.writeAttribute("srcLang", SOURCE_LANGUAGE);
        xml.writeAttribute("trgLang", TARGET_LANGUAGE);
        start(1, "file");
        xml.writeAttribute("id", article.number());
        xml.writeAttribute("original", article.number() + ".v" + article.sourceVersion());
        xml.writeAttribute("canResegment", "no");
        xml.writeAttribute("xml:space", "preserve");
        articleNotes();
        for (SegmentView segment : segments) {
            unit(segment);
        }
        end(1);
        end(0);
        xml.writeEndDocument();
    }

    private void articleNotes() throws XMLStreamException {
        List<CommentView> onArticle =
                comments.stream().filter(comment -> comment.segmentId() == null).toList();
        if (!onArticle.isEmpty()) {
            start(2, "notes");
            comments(3, onArticle);
            end(2);
        }
    }

    private void unit(SegmentView segment) throws XMLStreamException {
        start(2, "unit");
        xml.writeAttribute("id", XliffUnit.idOf(segment.id()));
        xml.writeAttribute("name", XliffUnit.nameOf(segment.id(), segment.version()));
        start(3, "notes");
        note(4, "kind", "", segment.kind().name());
        if (segment.formerSource() != null) {
            note(4, "former-source", "", segment.formerSource());
        }
        comments(
                4,
                comments.stream()
                        .filter(comment -> comment.segmentId() != null && comment.segmentId() == segment.id())
                        .toList());
        end(3);
        start(3, "segment");
        xml.writeAttribute("state", segment.state().name().toLowerCase(Locale.ROOT));
        text("source", segment.source());
        if (!segment.target().isEmpty()) {
            text("target", segment.target());
        }
        end(3);
        end(2);
    }

    private void text(String element, String text) throws XMLStreamException {
        start(4, element);
        InlineWriter.write(xml, text);
        xml.writeEndElement();
    }

    private void comments(int depth, List<CommentView> these) throws XMLStreamException {
        for (CommentView comment : these) {
            note(
                    depth,
                    comment.resolved() ? "resolved-comment" : "comment",
                    "c" + comment.id(),
                    comment.author() + ", " + comment.at() + ": " + comment.text());
        }
    }

    private void note(int depth, String category, String id, String text) throws XMLStreamException {
        start(depth, "note");
        if (!id.isEmpty()) {
            xml.writeAttribute("id", id);
        }
        xml.writeAttribute("category", category);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }

    private void start(int depth, String element) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
