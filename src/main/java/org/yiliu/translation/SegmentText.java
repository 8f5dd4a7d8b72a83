package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One text a segment had. */
public record SegmentText(
        int version,
        String target,
        SegmentState state,
        @Nullable String writer,
        Instant at,
        Whence whence,
        @Nullable String provenance) {}
