package org.yiliu.memory;

import org.jspecify.annotations.Nullable;

/**
 * A text to look up.
 *
 * @param source Chinese, with placeholders
 * @param previous Chinese of the segment before it; null at the beginning
 * @param next Chinese of the segment after it; null at the end
 * @param exceptArticle an article whose own units do not count; null: none
 */
public record MemoryQuery(
        String source,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String exceptArticle) {}
