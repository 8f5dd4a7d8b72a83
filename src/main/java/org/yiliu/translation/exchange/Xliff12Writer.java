package org.yiliu.translation.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ArticleView;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.SegmentKind;

/**
 * Writes a translation as XLIFF 1.2, for tools that know no 2.x. Many of them, OmegaT among them, translate the target in
 * its place: so a segment without English has its Chinese there as {@code needs-translation}, and one that has English
 * stands as it is with {@code translate="no"}.
 */
final class Xliff12Writer {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

    private final XmlLines out = new XmlLines();
    private final List<CommentView> comments;

    private Xliff12Writer(List<CommentView> comments) throws XMLStreamException {
        this.comments = comments;
    }

    /** The file in UTF-8. */
    static byte[] write(ArticleView article, List<SegmentView> segments, List<CommentView> comments) {
        try {
            Xliff12Writer writer = new Xliff12Writer(comments);
            writer.document(article, segments);
            return writer.out.bytes();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The state of version 2 that a state of 1.2 amounts to; a word that 1.2 does not have stays as it is. */
    static String modern(String state) {
        return switch (state) {
            case "final" -> UnitCheck.word(SegmentState.FINAL);
            case "signed-off" -> UnitCheck.word(SegmentState.REVIEWED);
            case "translated" -> UnitCheck.word(SegmentState.TRANSLATED);
            case "new",
                    "needs-translation",
                    "needs-l10n",
                    "needs-adaptation",
                    "needs-review-translation",
                    "needs-review-l10n",
                    "needs-review-adaptation" -> UnitCheck.word(SegmentState.INITIAL);
            default -> state.isEmpty() ? "?" : state;
        };
    }

    private static String state(SegmentView segment) {
        return switch (segment.state()) {
            case INITIAL -> segment.target().isEmpty() ? "needs-translation" : "needs-review-translation";
            case TRANSLATED -> "translated";
            case REVIEWED -> "signed-off";
            case FINAL -> "final";
        };
    }

    private void document(ArticleView article, List<SegmentView> segments) throws XMLStreamException {
        out.start(0, "xliff");
        out.xml().writeDefaultNamespace(NAMESPACE);
        out.attribute("version", "1.2");
        out.start(1, "file");
        out.attribute("original", article.number() + ".v" + article.sourceVersion());
        out.attribute("source-language", XliffWriter.SOURCE_LANGUAGE);
        out.attribute("target-language", XliffWriter.TARGET_LANGUAGE);
        out.attribute("datatype", "plaintext");
        header();
        out.start(2, "body");
        for (SegmentView segment : segments) {
            unit(segment);
        }
        out.end(2);
        out.end(1);
        out.end(0);
    }

    private void header() throws XMLStreamException {
        if (comments.stream().anyMatch(comment -> comment.segmentId() == null)) {
            out.start(2, "header");
            remarks(3, null);
            out.end(2);
        }
    }

    private void unit(SegmentView segment) throws XMLStreamException {
        boolean english = !segment.target().isEmpty();
        out.start(3, "trans-unit");
        out.attribute("id", ExchangeUnit.idOf(segment.id()));
        out.attribute("resname", ExchangeUnit.nameOf(segment.id(), segment.version()));
        out.attribute("restype", "x-" + kind(segment.kind()));
        out.attribute("translate", english ? "no" : "yes");
        out.attribute("xml:space", "preserve");
        out.start(4, "source");
        text(segment.source());
        out.start(4, "target");
        out.attribute("state", state(segment));
        text(english ? segment.target() : segment.source());
        remarks(4, segment.id());
        out.end(3);
    }

    private static String kind(SegmentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void text(String text) throws XMLStreamException {
        InlineWriter.write(out.xml(), text, InlineWriter.Dialect.XLIFF_1);
        out.xml().writeEndElement();
    }

    private void remarks(int depth, @Nullable Long segment) throws XMLStreamException {
        for (CommentView comment : comments) {
            if (Objects.equals(comment.segmentId(), segment)) {
                out.start(depth, "note");
                out.remark(comment);
                out.xml().writeEndElement();
            }
        }
    }
}
