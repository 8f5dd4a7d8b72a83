package org.yiliu.translation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.text.SegmentKind;

/**
 * An English version, frozen at a hand-over; never changes.
 *
 * @param version from 1
 * @param sourceVersion the Chinese version it translates
 * @param level the review level that decided, when a decision froze it
 * @param contentHash SHA-256 of the content, 64 hex digits
 */
public record EnglishVersion(
        String articleNumber,
        int version,
        int sourceVersion,
        Handover handover,
        @Nullable ReviewLevel level,
        int round,
        @Nullable String by,
        Instant at,
        String contentHash,
        List<Line> lines) {

    /** One segment as it was. */
    public record Line(int position, int block, SegmentKind kind, String source, String target) {}

    /** The English title; empty when there is none. */
    public String title() {
        return lines.stream()
                .filter(line -> line.kind() == SegmentKind.TITLE)
                .map(Line::target)
                .findFirst()
                .orElse("");
    }
}
