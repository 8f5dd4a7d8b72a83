package org.yiliu.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.Handover;

/**
 * What the checks found in a text as it passed the gate.
 *
 * @param step handed in, approved or published
 * @param level of the review that approved it; null for other steps
 * @param round translation round, from 1
 * @param version of the English
 */
public record GateRecord(
        Handover step, @Nullable ReviewLevel level, int round, int version, Instant at, List<Item> items) {

    /**
     * One finding.
     *
     * @param segmentId null when it spoke of the whole article
     */
    public record Item(
            String id,
            String check,
            Severity severity,
            @Nullable Long segmentId,
            boolean waived) {}
}
