package org.yiliu.translation.exchange;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.yiliu.translation.exchange.WordText.Language;

/** A Word document made of the house's small set of HTML. */
final class EnglishDocument {

    static final String MEDIA = "/media/";

    private static final int TITLE_SIZE = 20;
    private static final int COLUMN = 9_600;

    private final WordPage page;
    private final Function<String, Optional<byte[]>> pictures;

    /** @param pictures content of a stored picture by its hash */
    EnglishDocument(String number, String title, Function<String, Optional<byte[]>> pictures) {
        this.page = WordPage.upright(number + " " + title);
        this.pictures = pictures;
        page.footer(number);
        WordText.bold(page.heading(1), Language.ENGLISH, title, TITLE_SIZE);
    }

    /** A remark on the document that is no part of the text. */
    void note(String text) {
        XWPFParagraph paragraph = page.paragraph();
        page.frame(paragraph);
        WordText.plain(paragraph, Language.ENGLISH, text);
    }

    /** A line beside the text; an empty one is none. */
    void line(String text) {
        if (!text.isEmpty()) {
            XWPFParagraph paragraph = page.paragraph();
            paragraph.setSpacingBefore(120);
            WordText.grey(paragraph, text);
        }
    }

    void body(String html) {
        blocks(Jsoup.parseBodyFragment(html).body(), 0);
    }

    byte[] bytes() {
        return page.bytes();
    }

    private void blocks(Element parent, int level) {
        for (Element block : parent.children()) {
            switch (block.normalName()) {
                case "h2" -> inline(page.heading(2), block, 14, true);
                case "h3" -> inline(page.heading(3), block, 12, true);
                case "p" -> inline(text(), block);
                case "ul", "ol" -> list(block, level);
                case "table" -> table(block);
                case "figure" -> figure(block);
                default -> blocks(block, level);
            }
        }
    }

    private XWPFParagraph text() {
        XWPFParagraph paragraph = page.paragraph();
        paragraph.setSpacingAfter(160);
        return paragraph;
    }

    private void list(Element list, int level) {
        BigInteger numbering = page.list(list.normalName().equals("ol"));
        for (Element item : list.children()) {
            XWPFParagraph paragraph = page.paragraph();
            paragraph.setNumID(numbering);
            paragraph.setNumILvl(BigInteger.valueOf(Math.min(level, WordLists.DEEPEST)));
            inline(paragraph, item);
            for (Element inner : item.children()) {
                if (inner.normalName().equals("ul") || inner.normalName().equals("ol")) {
                    list(inner, level + 1);
                }
            }
        }
    }

    private void table(Element table) {
        List<Element> rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        int[] widths = new int[columns];
        Arrays.fill(widths, COLUMN / columns);
        XWPFTable written = page.table(rows.size(), widths);
        for (int row = 0; row < rows.size(); row++) {
            cells(written, row, rows.get(row).children());
        }
        page.paragraph();
    }

    private void cells(XWPFTable table, int row, List<Element> cells) {
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = table.getRow(row).getCell(column);
            boolean head = cells.get(column).normalName().equals("th");
            inline(WordPage.in(cell), cells.get(column), WordText.SIZE, head);
        }
    }

    private void figure(Element figure) {
        for (Element image : figure.select("img")) {
            picture(image);
        }
        Element caption = figure.selectFirst("figcaption");
        if (caption != null) {
            XWPFParagraph paragraph = text();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            inline(paragraph, caption);
        }
    }

    /** What Word cannot show, or what is not there, is named in its place. */
    private void picture(Element image) {
        String hash = image.attr("src").substring(MEDIA.length());
        Optional<WordPicture> picture = pictures.apply(hash).flatMap(WordPicture::of);
        XWPFParagraph paragraph = page.paragraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        if (picture.isEmpty()) {
            WordText.grey(paragraph, "[Picture" + (image.attr("alt").isEmpty() ? "" : ": " + image.attr("alt")) + "]");
            return;
        }
        try {
            picture.get().into(paragraph, hash, image.attr("alt"));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inline(XWPFParagraph paragraph, Element element) {
        inline(paragraph, element, WordText.TEXT_SIZE, false);
    }

    private static void inline(XWPFParagraph paragraph, Element element, double size, boolean bold) {
        new Inline(paragraph, size).write(element, bold, false, "");
    }

    /** Writes runs with the look of the elements around them. */
    private record Inline(XWPFParagraph paragraph, double size) {

        void write(Element parent, boolean bold, boolean italic, String link) {
            for (Node node : parent.childNodes()) {
                if (node instanceof TextNode text) {
                    WordText.styled(paragraph, text.text(), size, bold, italic, link);
                } else if (node instanceof Element element) {
                    element(element, bold, italic, link);
                }
            }
        }

        private void element(Element element, boolean bold, boolean italic, String link) {
            switch (element.normalName()) {
                case "strong" -> write(element, true, italic, link);
                case "em" -> write(element, bold, true, link);
                case "a" -> write(element, bold, italic, element.attr("href"));
                case "br" -> paragraph.createRun().addBreak();
                case "ul", "ol" -> {}
                default -> write(element, bold, italic, link);
            }
        }
    }
}
