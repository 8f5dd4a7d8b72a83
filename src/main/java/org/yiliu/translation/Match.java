package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier rendering of the same or similar Chinese.
 *
 * @param score whole percent, 1–100; 100 where the Chinese is the same
 * @param kind {@code EXACT}; further kinds come with the translation memory
 */
public record Match(
        int score,
        String kind,
        String source,
        String target,
        String articleNumber,
        @Nullable Instant updatedAt) {}
