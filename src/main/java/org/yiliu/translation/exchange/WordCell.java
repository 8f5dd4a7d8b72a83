package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads a stretch of WordprocessingML as somebody sees it who has accepted all changes: insertions stand, deletions are
 * gone. Paragraphs and line breaks become spaces.
 */
final class WordCell {

    private final XmlCursor xml;
    private final StringBuilder text = new StringBuilder();
    private final List<String> bookmarks = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private boolean pure = true;
    private boolean joined = true;

    private WordCell(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the element that the cursor stands at, to its end. */
    static WordCell read(XmlCursor xml) {
        WordCell cell = new WordCell(xml);
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                cell.element();
            }
        }
        return cell;
    }

    /** On one line, without space around. */
    String text() {
        return UnitCheck.spaced(text.toString());
    }

    List<String> bookmarks() {
        return bookmarks;
    }

    /** Ids of the comments that are anchored in it. */
    List<String> comments() {
        return comments.stream().distinct().toList();
    }

    /** Whether it holds nothing but text. */
    boolean isPure() {
        return pure;
    }

    private void element() {
        switch (xml.name()) {
            case "p" -> {
                text.append(joined ? "" : " ");
                joined = false;
            }
            case "pPr" -> paragraph();
            case "t" -> content();
            case "tab", "br", "cr", "ptab" -> text.append(' ');
            case "noBreakHyphen" -> text.append('\u2011');
            case "del", "moveFrom", "delText", "instrText", "delInstrText", "tcPr", "rPr", "sdtPr", "rt", "rubyPr" ->
                xml.skip();
            case "bookmarkStart" -> bookmarks.add(word("name"));
            case "commentRangeStart", "commentReference" -> comments.add(word("id"));
            case "sym", "drawing", "pict", "object", "footnoteReference", "endnoteReference", "tbl" -> {
                pure = false;
                xml.skip();
            }
            case "" -> foreign();
            default -> {}
        }
    }

    /** A mark that was deleted joins its paragraph to the next one. */
    private void paragraph() {
        int outside = xml.depth() - 1;
        boolean mark = false;
        while (xml.depth() > outside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                mark |= xml.name().equals("rPr");
                joined |= mark && (xml.name().equals("del") || xml.name().equals("moveFrom"));
            }
        }
    }

    /** Formulas and alternatives of other makers; nothing that an English sentence holds. */
    private void foreign() {
        pure = false;
        xml.skip();
    }

    private void content() {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            int event = xml.next();
            boolean characters = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            text.append(characters ? xml.text() : "");
        }
    }

    private String word(String attribute) {
        return xml.own(attribute);
    }
}
