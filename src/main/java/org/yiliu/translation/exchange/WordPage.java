package org.yiliu.translation.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A Word document on A4 with headings, numbered pages, lists and tables. Lengths in twentieths of a point. */
final class WordPage {

    private static final int LONG_SIDE = 16_838;
    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 850;
    private static final int READING_MARGIN = 1_134;
    private static final String HEADING = "Heading";

    private final XWPFDocument document = new XWPFDocument();
    private final WordLists lists;
    private int bookmarks;

    private WordPage(String title, boolean landscape) {
        document.getProperties().getCoreProperties().setTitle(XmlText.allowed(title));
        document.getProperties().getCoreProperties().setCreator("Yiliu 译流");
        paper(landscape);
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-US");
        styles.setEastAsia("zh-CN");
        styles.addStyle(heading(styles, 1));
        styles.addStyle(heading(styles, 2));
        styles.addStyle(heading(styles, 3));
        lists = new WordLists(document);
    }

    /** For tables. */
    static WordPage landscape(String title) {
        return new WordPage(title, true);
    }

    /** For reading. */
    static WordPage upright(String title) {
        return new WordPage(title, false);
    }

    private void paper(boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(landscape ? MARGIN : READING_MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        BigInteger half = BigInteger.valueOf(MARGIN / 2);
        margins.setHeader(half);
        margins.setFooter(half);
        margins.setGutter(BigInteger.ZERO);
    }

    private static XWPFStyle heading(XWPFStyles styles, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(HEADING + level);
        style.addNewName().setVal("heading " + level);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return new XWPFStyle(style, styles);
    }

    XWPFParagraph heading(int level) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(HEADING + level);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(level == 1 ? 0 : 240);
        paragraph.setSpacingAfter(80);
        return paragraph;
    }

    XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(40);
        return paragraph;
    }

    /** A new list; its id is what its paragraphs name. */
    BigInteger list(boolean numbered) {
        return lists.add(numbered);
    }

    /** Lines around a paragraph. */
    void frame(XWPFParagraph paragraph) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
    }

    /** Marks the paragraph by a name that the reader does not see; it moves and is copied with the text around it. */
    void bookmark(XWPFParagraph paragraph, String name) {
        BigInteger id = BigInteger.valueOf(++bookmarks);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    /** What the document says about itself out of sight. */
    void properties(Map<String, String> values) {
        values.forEach(document.getProperties().getCustomProperties()::addProperty);
    }

    /** The number of the page and of all pages after the given text. */
    void footer(String text) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        WordText.grey(footer, text + " · ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        WordText.grey(footer, " / ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** A table of fixed columns whose first row stands on every page; rows are not torn apart. */
    XWPFTable table(int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.setWidth("100%");
        table.setCellMargins(60, 90, 60, 90);
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        for (int width : widths) {
            grid(table).addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(String.valueOf(widths[column]));
            }
        });
        table.getRow(0).setRepeatHeader(true);
        return table;
    }

    private static CTTblGrid grid(XWPFTable table) {
        return table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
    }

    /** The cell's one paragraph, empty. */
    static XWPFParagraph in(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
    }

    byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
