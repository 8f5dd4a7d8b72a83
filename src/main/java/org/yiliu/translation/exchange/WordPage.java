package org.yiliu.translation.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
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

/** A Word document on landscape A4 with headings, numbered pages and tables. Lengths in twentieths of a point. */
final class WordPage {

    private static final int LONG_SIDE = 16_838;
    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 850;
    private static final String HEADING = "Heading";

    private final XWPFDocument document = new XWPFDocument();

    WordPage(String title) {
        document.getProperties().getCoreProperties().setTitle(XmlText.allowed(title));
        document.getProperties().getCoreProperties().setCreator("Yiliu 译流");
        landscape();
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-US");
        styles.setEastAsia("zh-CN");
        styles.addStyle(heading(styles, 1));
        styles.addStyle(heading(styles, 2));
    }

    private void landscape() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
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
