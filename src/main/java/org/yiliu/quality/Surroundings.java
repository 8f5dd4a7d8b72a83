package org.yiliu.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiliu.termbase.Terminology;

/**
 * What a check of one segment may know besides the segment; the same for all segments of an article.
 *
 * @param terms the terms valid today
 * @param releasedOn the day the article speaks of itself, by which a date without a year is understood; null if unknown
 */
public record Surroundings(Terminology terms, @Nullable LocalDate releasedOn) {

    /** No terms, no day. */
    public static final Surroundings NONE =
            new Surroundings(Terminology.of(java.util.List.of(), LocalDate.EPOCH), null);
}
