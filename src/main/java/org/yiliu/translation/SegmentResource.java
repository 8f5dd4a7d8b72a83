package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.SegmentKind;

/** A segment as the API writes it (contract: Segment); {@code origin} says where the present text came from. */
public record SegmentResource(
        long id,
        int position,
        int block,
        SegmentKind kind,
        String source,
        String target,
        SegmentState state,
        int version,
        @Nullable Integer matchScore,
        @Nullable Whence origin,
        @Nullable String provenance,
        @Nullable String writer,
        @Nullable Instant writtenAt) {

    public static SegmentResource of(SegmentView segment) {
        return new SegmentResource(
                segment.id(),
                segment.position(),
                segment.block(),
                segment.kind(),
                segment.source(),
                segment.target(),
                segment.state(),
                segment.version(),
                segment.matchScore(),
                segment.whence(),
                segment.provenance(),
                segment.writer(),
                segment.writtenAt());
    }
}
