package org.yiliu.memory;

import org.jspecify.annotations.Nullable;

/**
 * A segment whose English all levels have signed.
 *
 * @param previous Chinese of the segment before it; null at the beginning
 * @param next Chinese of the segment after it; null at the end
 * @param translator sign-in name of whoever wrote the English
 */
public record SignedOffText(
        String source,
        String target,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String translator) {}
