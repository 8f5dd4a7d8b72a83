package org.yiliu.quality;

import org.jspecify.annotations.Nullable;

/** A comment nobody has settled; without a segment it speaks of the whole article. */
public record OpenComment(long id, @Nullable Long segmentId) {}
