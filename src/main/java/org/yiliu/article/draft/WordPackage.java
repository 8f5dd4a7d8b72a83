package org.yiliu.article.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.xml.sax.Attributes;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/**
 * Inspects a Word file before anything interprets it, and packs what is safe and needed into a new one: the XML parts and
 * the pictures. Sizes are counted while unpacking, never believed.
 */
final class WordPackage {

    private static final int RATIO = 100;
    private static final int GRACE = 1 << 20;
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "emf", "wmf", "tif", "tiff", "bmp", "svg");

    private final DraftLimits limits;
    private final DroppedParts dropped;
    private final SafeXml xml;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private WordPackage(DraftLimits limits, DroppedParts dropped) {
        this.limits = limits;
        this.dropped = dropped;
        this.xml = new SafeXml(limits);
    }

    /** @throws UnreadableDraftException if it is no Word file, or damaged, encrypted, hostile or with macros */
    static OPCPackage open(byte[] content, DraftLimits limits, DroppedParts dropped) throws IOException {
        requireZip(content);
        try {
            return OPCPackage.open(new WordPackage(limits, dropped).repacked(content));
        } catch (OpenXML4JException e) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
    }

    private static void requireZip(byte[] content) {
        FileKind kind = FileKind.of(content);
        if (kind == FileKind.OLE) {
            boolean encrypted = FileKind.isEncryptedOffice(content);
            throw new UnreadableDraftException(encrypted ? Reason.ENCRYPTED : Reason.OLD_WORD_FILE);
        }
        if (kind == FileKind.UNKNOWN) {
            throw new UnreadableDraftException(Reason.NOT_A_WORD_FILE);
        }
        if (kind != FileKind.ZIP) {
            throw new UnreadableDraftException(Reason.DISGUISED, kind.title());
        }
    }

    private InputStream repacked(byte[] content) throws IOException {
        requireFewParts(content);
        UnsynchronizedByteArrayOutputStream target =
                UnsynchronizedByteArrayOutputStream.builder().get();
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .setIgnoreLocalFileHeader(true)
                        .get();
                ZipOutputStream out = new ZipOutputStream(target)) {
            out.setLevel(1);
            List<ZipArchiveEntry> entries = List.copyOf(Collections.list(zip.getEntries()));
            entries.forEach(this::requireHarmless);
            requireWordFile();
            for (ZipArchiveEntry entry : entries) {
                if (isNeeded(entry)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(read(zip, entry, content.length));
                    out.closeEntry();
                }
            }
        } catch (ZipException e) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
        return target.toInputStream();
    }

    /** Before the directory is read, since reading it takes memory for every entry. */
    private void requireFewParts(byte[] content) {
        int found = 0;
        for (int at = 0; at + 4 <= content.length; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2) {
                found++;
            }
        }
        if (found > limits.parts()) {
            throw new UnreadableDraftException(Reason.BOMB);
        }
    }

    private void requireHarmless(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableDraftException(Reason.ENCRYPTED);
        }
        if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
            throw new UnreadableDraftException(Reason.MACROS);
        }
        if (!names.add(name)) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
        declare(entry);
    }

    /** Parts that are never unpacked count by their word: it costs nothing to believe the worse. */
    private void declare(ZipArchiveEntry entry) {
        long size = Math.max(0, entry.getSize());
        unpacked += isNeeded(entry) ? 0 : size;
        boolean swollen = size > 10L * GRACE && size / RATIO > Math.max(1, entry.getCompressedSize());
        if (swollen
                || size > limits.unpacked().toBytes()
                || unpacked > limits.unpacked().toBytes()) {
            throw new UnreadableDraftException(Reason.BOMB);
        }
    }

    private void requireWordFile() {
        if (!names.contains("[content_types].xml") || !names.contains("_rels/.rels")) {
            throw new UnreadableDraftException(Reason.DISGUISED, FileKind.ZIP.title());
        }
    }

    private static boolean isNeeded(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return !entry.isDirectory() && (isXml(name) || PICTURES.contains(extension));
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private byte[] read(ZipFile zip, ZipArchiveEntry entry, int packedSize) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
        long packed = Math.min(Math.max(1, entry.getCompressedSize()), packedSize);
        UnsynchronizedByteArrayOutputStream target =
                UnsynchronizedByteArrayOutputStream.builder().get();
        byte[] buffer = new byte[1 << 16];
        try (InputStream part = zip.getInputStream(entry)) {
            for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
                target.write(buffer, 0, n);
                unpacked += n;
                boolean swollen = target.size() > GRACE && target.size() / RATIO > packed;
                if (swollen || unpacked > limits.unpacked().toBytes()) {
                    throw new UnreadableDraftException(Reason.BOMB);
                }
            }
        }
        byte[] content = target.toByteArray();
        if (isXml(entry.getName().toLowerCase(Locale.ROOT))) {
            xml.inspect(content, this::inspectElement);
        }
        return content;
    }

    private void inspectElement(String name, Attributes attributes) {
        String type = value(attributes, "ContentType").toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled") || type.contains("vbaproject")) {
            throw new UnreadableDraftException(Reason.MACROS);
        }
        if (name.equals("Relationship") && value(attributes, "TargetMode").equalsIgnoreCase("External")) {
            noteExternal(value(attributes, "Type"), value(attributes, "Target"));
        }
    }

    /** Links are for the reader; pictures are noted where they stand; all else would be fetched, and is not. */
    private void noteExternal(String type, String target) {
        if (!type.endsWith("/hyperlink") && !type.endsWith("/image")) {
            dropped.add(Dropped.EXTERNAL_PART, target);
        }
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue("", name);
        return value == null ? "" : value;
    }
}
