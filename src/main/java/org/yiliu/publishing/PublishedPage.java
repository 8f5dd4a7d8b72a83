package org.yiliu.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Category;

/**
 * A page of the public site, stored as rendered.
 *
 * @param body cleaned English HTML of the small set; pictures have public addresses
 * @param translatedBy the department's English name (and the person's, where the setting says so)
 */
public record PublishedPage(
        String articleNumber,
        String slug,
        String title,
        String description,
        String body,
        Category category,
        String origin,
        String byline,
        String translatedBy,
        @Nullable LocalDate releasedOn,
        Instant publishedAt,
        Instant updatedAt,
        int version,
        String contentHash,
        List<String> pictures) {}
