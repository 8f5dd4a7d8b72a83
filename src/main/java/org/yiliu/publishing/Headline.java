package org.yiliu.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Category;

/**
 * A page as lists show it.
 *
 * @param picture its first picture; null when it has none, or where lists show none
 */
record Headline(
        String slug,
        String title,
        String description,
        Category category,
        Instant publishedAt,
        PublishedPage.@Nullable Picture picture) {}
