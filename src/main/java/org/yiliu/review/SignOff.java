package org.yiliu.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ReviewLevel;

/**
 * One line of the sign-off sheet.
 *
 * @param version the English version that was decided on
 * @param contentHash SHA-256 of its content
 * @param voided the text changed after it was signed, so it must be signed again
 */
public record SignOff(
        ReviewLevel level,
        int round,
        String reviewer,
        Decision decision,
        @Nullable String comment,
        Instant at,
        int version,
        String contentHash,
        boolean voided) {}
