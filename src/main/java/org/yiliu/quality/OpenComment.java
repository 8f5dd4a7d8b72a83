package org.yiliu.quality;

import org.jspecify.annotations.Nullable;

/**
 * A comment nobody has settled; without a segment it speaks of the whole article.
 *
 * @param holds a question to the author without whose answer the English is not handed in
 */
public record OpenComment(long id, @Nullable Long segmentId, boolean holds) {

    public OpenComment(long id, @Nullable Long segmentId) {
        this(id, segmentId, false);
    }
}
