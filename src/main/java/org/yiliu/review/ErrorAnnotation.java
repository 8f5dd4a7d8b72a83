package org.yiliu.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;

/**
 * An error that a reviewer marked in the English of a segment.
 *
 * @param segmentVersion the version it was made on
 * @param text the English it was made on, exactly
 * @param from where the place begins in {@code text}, UTF-16 units with placeholders; null for an omission marked in the
 *     Chinese alone
 * @param to one past its end
 * @param quote the words at the place
 * @param sourceFrom where the corresponding Chinese begins in the segment's Chinese of then; null if none was marked
 * @param subtype null when only the category is known
 * @param penalty points for it, 0–25, see {@link ErrorSeverity}; 0 once withdrawn
 * @param suggestion what should stand there instead of the quote
 * @param by sign-in name of whoever made it
 * @param present where the quote stands in the present English; null when the text has changed there
 * @param standing whether the words complained of still stand in the present text; never of a withdrawn one
 * @param answers all answers, oldest first; the last one gives the status
 */
public record ErrorAnnotation(
        long id,
        long segmentId,
        int segmentVersion,
        String text,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String quote,
        @Nullable Integer sourceFrom,
        @Nullable Integer sourceTo,
        @Nullable String sourceQuote,
        ErrorCategory category,
        @Nullable ErrorType subtype,
        ErrorSeverity severity,
        int penalty,
        @Nullable String suggestion,
        @Nullable String note,
        String by,
        ReviewLevel level,
        int round,
        Instant at,
        AnnotationStatus status,
        @Nullable TextRange present,
        boolean standing,
        List<Answer> answers) {

    /**
     * What somebody said to an annotation.
     *
     * @param text the reason; never null for {@link AnnotationStatus#DISPUTED}
     */
    public record Answer(AnnotationStatus status, @Nullable String text, String by, Instant at) {}

    /** Whether it counts in the figures. */
    public boolean counts() {
        return status != AnnotationStatus.WITHDRAWN;
    }

    /** Whether it waits for the translator's answer. */
    public boolean unanswered() {
        return status == AnnotationStatus.OPEN;
    }

    /** Whether it must not be published: critical, not withdrawn, and the words still stand there. */
    public boolean criticalStill() {
        return standing && severity == ErrorSeverity.CRITICAL;
    }
}
