package org.yiliu.article.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Mother of Word files, written part by part so that each may be as wrong as a test needs it. */
final class WordFile {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + RELATIONS + "\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private String type = MAIN;
    private String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private String body = "";

    static WordFile aWordFile() {
        return new WordFile().body(paragraph("正文第一段。"));
    }

    static String paragraph(String text) {
        return paragraph("", text);
    }

    static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
    }

    static String styled(String style, String text) {
        return paragraph("<w:pStyle w:val=\"" + style + "\"/>", text);
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String picture(String relation) {
        return "<w:r><w:drawing><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip " + relation
                + "/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r>";
    }

    WordFile body(String content) {
        this.body = content;
        return this;
    }

    WordFile prolog(String text) {
        this.prolog = text;
        return this;
    }

    WordFile contentType(String other) {
        this.type = other;
        return this;
    }

    WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    WordFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A part of WordprocessingML with the given root element, related to the main part. */
    WordFile wordPart(String kind, String root, String content) {
        String xml = prolog + "<w:" + root + " " + NAMESPACES + ">" + content + "</w:" + root + ">";
        return related("rel" + kind, kind, kind + ".xml", "").part("word/" + kind + ".xml", xml);
    }

    WordFile related(String id, String kind, String target, String mode) {
        String external = mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"";
        relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
                .formatted(id, RELATIONS, kind, target, external));
        return this;
    }

    byte[] bytes() {
        part("[Content_Types].xml", contentTypes());
        part(
                "_rels/.rels",
                relationships("<Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        part("word/_rels/document.xml.rels", relationships(relations.toString()));
        part("word/document.xml", prolog + "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    private String contentTypes() {
        return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>";
    }

    private static String relationships(String content) {
        return "<?xml version=\"1.0\"?><Relationships "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    /** The same file in the strict dialect of ISO/IEC 29500. */
    static byte[] strict(byte[] transitional) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(transitional))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .replace(
                                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main");
                parts.put(entry.getName(), text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
