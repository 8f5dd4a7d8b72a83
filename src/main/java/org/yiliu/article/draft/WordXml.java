package org.yiliu.article.draft;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/**
 * The XML of a Word file that nobody vouches for, for modules that read more from it than a draft: inspected as a draft is
 * (no document type, no macros, nothing that unpacks or nests without end), and well-formed.
 *
 * @param text the main part
 * @param comments the part with the comments; null if there is none
 * @param properties the part with the document's own properties; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record WordXml(byte[] text, byte @Nullable [] comments, byte @Nullable [] properties) {

    private static final String PROPERTIES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
    private static final String PROPERTIES_STRICT =
            "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties";

    /** A table of six cells a row takes far more elements than an article. */
    private static final DraftLimits LIMITS = new DraftLimits(
            DataSize.ofMegabytes(20), 1_000_000, 100, DataSize.ofMegabytes(200), 5_000, 5_000_000, 200_000, 200);

    /**
     * Opens a file.
     *
     * @throws UnreadableDraftException (422) if it is no Word file, or damaged, encrypted, hostile or with macros
     * @throws DraftTooLargeException (413) past 20 MiB
     */
    public static WordXml of(byte[] content) {
        if (content.length > LIMITS.file().toBytes()) {
            throw DraftTooLargeException.file(LIMITS);
        }
        if (content.length == 0) {
            throw new UnreadableDraftException(Reason.EMPTY);
        }
        try (OPCPackage file = WordPackage.open(content, LIMITS, new DroppedParts())) {
            WordParts parts = WordParts.of(file);
            byte[] properties = part(file, PROPERTIES);
            return new WordXml(
                    parts.content(),
                    parts.content("comments"),
                    properties == null ? part(file, PROPERTIES_STRICT) : properties);
        } catch (UnreadableDraftException | DraftTooLargeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // libraries fail in many ways on bytes made to break them
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
    }

    private static byte @Nullable [] part(OPCPackage file, String type) throws IOException {
        for (PackageRelationship relation : file.getRelationshipsByType(type)) {
            PackagePart part = file.getPart(relation);
            if (part != null) {
                try (InputStream content = part.getInputStream()) {
                    return content.readAllBytes();
                }
            }
        }
        return null;
    }
}
