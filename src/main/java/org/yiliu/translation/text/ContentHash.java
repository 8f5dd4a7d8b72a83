package org.yiliu.translation.text;

import java.util.List;

/**
 * The fingerprint of an English version: what a reviewer signs and what publishing compares.
 *
 * <p>Format 1: SHA-256 over UTF-8, every text preceded by its length and every list by its count (32-bit big-endian):
 * the words {@code yiliu-content-1}, the title, the lines in order (kind name, target), the pictures in order. Any other
 * order, a text moved from one line to the next, or a changed picture gives another hash. Nothing is normalised.
 */
public final class ContentHash {

    private static final String FORMAT = "yiliu-content-1";

    private ContentHash() {}

    /** One segment of the signed text. */
    public record Line(SegmentKind kind, String target) {}

    /**
     * @param title English title
     * @param lines all segments in reading order (whether the title is among them is the caller's choice, kept alike)
     * @param pictures content hashes or addresses of the pictures, in order of appearance
     * @return 64 lower-case hex digits
     */
    public static String of(String title, List<Line> lines, List<String> pictures) {
        Digest digest = new Digest().add(FORMAT).add(title).add(lines.size());
        lines.forEach(line -> digest.add(line.kind().name()).add(line.target()));
        digest.add(pictures.size());
        pictures.forEach(digest::add);
        return digest.hex();
    }
}
