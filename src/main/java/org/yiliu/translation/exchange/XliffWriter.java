package org.yiliu.translation.exchange;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.yiliu.article.ArticleView;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentView;

/** Writes a translation as XLIFF 2.1: one file element for the article, one unit for each segment. */
final class XliffWriter {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String SOURCE_LANGUAGE = "zh-CN";
    static final String TARGET_LANGUAGE = "en";

    private final XmlLines out = new XmlLines();
    private final List<CommentView> comments;
    private final Map<Long, String> modules;

    private XliffWriter(List<CommentView> comments, Map<Long, String> modules) throws XMLStreamException {
        this.comments = comments;
        this.modules = modules;
    }

    /**
     * The file in UTF-8.
     *
     * @param modules what an earlier file's modules said of a segment, by its id
     */
    static byte[] write(
            ArticleView article, List<SegmentView> segments, List<CommentView> comments, Map<Long, String> modules) {
        try {
            XliffWriter writer = new XliffWriter(comments, modules);
            writer.document(article, segments);
            return writer.out.bytes();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void document(ArticleView article, List<SegmentView> segments) throws XMLStreamException {
        out.start(0, "xliff");
        out.xml().writeDefaultNamespace(NAMESPACE);
        out.attribute("version", "2.1");
        out.attribute("srcLang", SOURCE_LANGUAGE);
        out.attribute("trgLang", TARGET_LANGUAGE);
        out.start(1, "file");
        out.attribute("id", article.number());
        out.attribute("original", article.number() + ".v" + article.sourceVersion());
        out.attribute("canResegment", "no");
        out.attribute("xml:space", "preserve");
        articleNotes();
        for (SegmentView segment : segments) {
            unit(segment);
        }
        out.end(1);
        out.end(0);
    }

    private void articleNotes() throws XMLStreamException {
        List<CommentView> onArticle =
                comments.stream().filter(comment -> comment.segmentId() == null).toList();
        if (!onArticle.isEmpty()) {
            out.start(2, "notes");
            remarks(3, onArticle);
            out.end(2);
        }
    }

    private void unit(SegmentView segment) throws XMLStreamException {
        out.start(2, "unit");
        out.attribute("id", ExchangeUnit.idOf(segment.id()));
        out.attribute("name", ExchangeUnit.nameOf(segment.id(), segment.version()));
        String kept = modules.get(segment.id());
        if (kept != null) {
            out.copy(3, kept);
        }
        out.start(3, "notes");
        note(4, "kind", segment.kind().name());
        if (segment.formerSource() != null) {
            note(4, "former-source", segment.formerSource());
        }
        remarks(
                4,
                comments.stream()
                        .filter(comment -> comment.segmentId() != null && comment.segmentId() == segment.id())
                        .toList());
        out.end(3);
        segment(segment);
        out.end(2);
    }

    private void segment(SegmentView segment) throws XMLStreamException {
        out.start(3, "segment");
        out.attribute("id", ModuleCopy.SEGMENT);
        out.attribute("state", UnitCheck.word(segment.state()));
        text("source", segment.source());
        if (!segment.target().isEmpty()) {
            text("target", segment.target());
        }
        out.end(3);
    }

    private void text(String element, String text) throws XMLStreamException {
        out.start(4, element);
        InlineWriter.write(out.xml(), text, InlineWriter.Dialect.XLIFF_2);
        out.xml().writeEndElement();
    }

    private void note(int depth, String category, String text) throws XMLStreamException {
        out.start(depth, "note");
        out.attribute("category", category);
        out.xml().writeCharacters(XmlText.allowed(text));
        out.xml().writeEndElement();
    }

    private void remarks(int depth, List<CommentView> these) throws XMLStreamException {
        for (CommentView comment : these) {
            out.start(depth, "note");
            out.attribute("id", "c" + comment.id());
            out.attribute("category", comment.resolved() ? "resolved-comment" : "comment");
            out.remark(comment);
            out.xml().writeEndElement();
        }
    }
}
