package org.yiliu.article.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiliu.article.draft.Block.ItemList;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Block.Paragraph;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/**
 * Reads a Word file's text into blocks. Insertions under change tracking count as text, deletions do not; what has no
 * place in an article (comments, footnotes, formulas, objects, headers) is noted.
 */
final class WordDraft {

    private static final int OUTLINED = 80;

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordPictures pictures;
    private final WordParts parts;
    private final DroppedParts dropped;

    private WordDraft(WordParts parts, PictureShelf shelf, DroppedParts dropped) throws IOException {
        this.parts = parts;
        this.dropped = dropped;
        this.styles = new WordStyles(first(parts.ofKind("styles")));
        this.numbering = new WordNumbering(first(parts.ofKind("numbering")));
        this.pictures = new WordPictures(parts, shelf, dropped);
    }

    /** @throws UnreadableDraftException if the file's text is missing or of another program */
    static List<Block> read(OPCPackage file, PictureShelf shelf, DroppedParts dropped) throws IOException {
        WordParts parts = WordParts.of(file);
        WordDraft draft = new WordDraft(parts, shelf, dropped);
        Element body = Xml.child(parts.text().getDocumentElement(), "body")
                .orElseThrow(() -> new UnreadableDraftException(Reason.DAMAGED));
        List<Block> blocks = draft.blocks(body);
        draft.noteSideParts();
        return blocks;
    }

    private static @Nullable Document first(List<Document> parts) {
        return parts.isEmpty() ? null : parts.get(0);
    }

    private void noteSideParts() throws IOException {
        for (String kind : List.of("header", "footer")) {
            for (Document part : parts.ofKind(kind)) {
                String text = part.getDocumentElement().getTextContent().strip();
                if (text.codePoints().anyMatch(Character::isLetter)) {
                    dropped.add(Dropped.HEADER_FOOTER, text);
                }
            }
        }
        for (Document part : parts.ofKind("comments")) {
            Xml.children(part.getDocumentElement()).forEach(it -> dropped.add(Dropped.COMMENT, it.getTextContent()));
        }
    }

    /** The blocks in a body, cell or text box. */
    List<Block> blocks(Element parent) {
        Collector collector = new Collector();
        walk(parent, collector);
        return collector.blocks;
    }

    private void walk(Element parent, Collector to) {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> paragraph(child, to);
                case "tbl" -> to.add(new WordTable(this, dropped).read(child));
                case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> walk(child, to);
                case "AlternateContent" -> Xml.child(child, "Choice").ifPresent(it -> walk(it, to));
                case "del", "moveFrom" -> dropped.add(Dropped.TRACKED_CHANGE, child.getTextContent());
                case "altChunk" -> dropped.add(Dropped.EMBEDDED_OBJECT);
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph, Collector to) {
        Optional<Element> properties = Xml.child(paragraph, "pPr");
        String style = properties.flatMap(it -> Xml.childValue(it, "pStyle")).orElse("");
        WordLine line = new WordLine(styles, parts, pictures, dropped);
        List<Inline> content = line.read(paragraph);
        int level = level(properties, style, Inline.text(content));
        Optional<ListPlace> place = level > 0 ? Optional.empty() : listPlace(properties, style);
        Paragraph read = new Paragraph(level, look(properties, style), content);
        if (!isEmpty(content)) {
            place.ifPresentOrElse(it -> to.addItem(read, it), () -> to.add(read));
        }
        line.boxes().forEach(box -> blocks(box).forEach(to::add));
    }

    private static boolean isEmpty(List<Inline> content) {
        return content.stream().noneMatch(Inline.Picture.class::isInstance)
                && Characters.clean(Inline.text(content)).isBlank();
    }

    private int level(Optional<Element> properties, String style, String text) {
        if (styles.isTitle(style)) {
            return 1;
        }
        int fromStyle = styles.headingLevel(style);
        if (fromStyle > 0) {
            return Math.min(fromStyle, 6);
        }
        return properties
                .flatMap(WordStyles::outlineLevel)
                .filter(it -> Characters.length(text) <= OUTLINED)
                .map(it -> Math.min(it, 6))
                .orElse(0);
    }

    private Look look(Optional<Element> properties, String style) {
        if (styles.isTitle(style)) {
            return Look.TITLE;
        }
        if (styles.isCaption(style)) {
            return Look.CAPTION;
        }
        boolean centred = properties
                .flatMap(it -> Xml.childValue(it, "jc"))
                .or(() -> styles.property(style, "pPr", it -> Xml.childValue(it, "jc")))
                .filter("center"::equals)
                .isPresent();
        boolean bold = styles.property(style, "rPr", it -> Xml.flag(it, "b")).orElse(false);
        return centred ? Look.CENTRED : bold ? Look.BOLD : Look.PLAIN;
    }

    private Optional<ListPlace> listPlace(Optional<Element> properties, String style) {
        Optional<Element> number = properties
                .flatMap(it -> Xml.child(it, "numPr"))
                .or(() -> styles.property(style, "pPr", it -> Xml.child(it, "numPr")));
        String list = number.flatMap(it -> Xml.childValue(it, "numId")).orElse("0");
        String level = number.flatMap(it -> Xml.childValue(it, "ilvl")).orElse("0");
        return numbering
                .format(list, level)
                .filter(it -> !it.equals("none"))
                .map(it -> new ListPlace(list, level.equals("0"), !it.equals("bullet")));
    }

    private record ListPlace(String list, boolean isOutermost, boolean isOrdered) {}

    /** Gathers blocks, and neighbouring list paragraphs into one list. */
    private static final class Collector {

        private final List<Block> blocks = new ArrayList<>();
        private @Nullable ItemList open;
        private String openList = "";

        void add(Block block) {
            blocks.add(block);
            open = null;
        }

        void addItem(Paragraph paragraph, ListPlace place) {
            ItemList list = open;
            if (list == null || (place.isOutermost() && !place.list().equals(openList))) {
                list = new ItemList(place.isOrdered(), new ArrayList<>());
                add(list);
                open = list;
                openList = place.list();
            }
            list.items().add(List.of(paragraph));
        }
    }
}
