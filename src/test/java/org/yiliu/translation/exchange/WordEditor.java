package org.yiliu.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Does to a Word document what people do to it. */
final class WordEditor {

    private static final String MAIN = "word/document.xml";

    private WordEditor() {}

    /** The text of the column's cell in the row, typed anew. */
    static void type(XWPFTable table, int row, int column, String text) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        while (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(1);
        }
        var paragraph = cell.getParagraphArray(0);
        for (int run = paragraph.getRuns().size() - 1; run >= 0; run--) {
            paragraph.removeRun(run);
        }
        paragraph.createRun().setText(text);
    }

    static byte[] edit(byte[] document, Consumer<XWPFTable> change) {
        return editDocument(document, word -> change.accept(word.getTables().get(0)));
    }

    static byte[] editDocument(byte[] document, Consumer<XWPFDocument> change) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(word);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A comment of Word on the English of the row. */
    static byte[] comment(byte[] document, int row, String author, String text) {
        return editDocument(document, word -> {
            if (word.getDocComments() == null) {
                word.createComments();
            }
            BigInteger id = BigInteger.valueOf(row);
            XWPFComment comment = word.getDocComments().createComment(id);
            comment.setAuthor(author);
            comment.createParagraph().createRun().setText(text);
            XWPFParagraph place = word.getTables().get(0).getRow(row).getCell(3).getParagraphArray(0);
            place.getCTP().addNewCommentRangeStart().setId(id);
            place.getCTP().addNewCommentRangeEnd().setId(id);
            place.getCTP().addNewR().addNewCommentReference().setId(id);
        });
    }

    /** The text with its XML changed. */
    static byte[] editXml(byte[] document, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(document);
        parts.computeIfPresent(
                MAIN,
                (name, xml) ->
                        change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The text with spaces behind it, which pack to nearly nothing. */
    static byte[] inflated(byte[] document, int megabytes) {
        Map<String, byte[]> parts = parts(document);
        parts.computeIfPresent(MAIN, (name, xml) -> {
            byte[] inflated = Arrays.copyOf(xml, xml.length + (megabytes << 20));
            Arrays.fill(inflated, xml.length, inflated.length, (byte) ' ');
            return inflated;
        });
        return zip(parts);
    }

    static byte[] without(byte[] document, String part) {
        Map<String, byte[]> parts = parts(document);
        parts.remove(part);
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
