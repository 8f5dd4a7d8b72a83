package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A remark on a segment, or (without one) on the whole article. */
public record CommentView(
        long id,
        @Nullable Long segmentId,
        String author,
        Instant at,
        String text,
        boolean resolved,
        @Nullable String resolvedBy) {}
