package org.yiliu.article;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new Chinese text for an article.
 *
 * @param title the present title when left out
 * @param format {@code markdown}, {@code html} or {@code text}; markdown when left out
 * @param note what changed and why, for the people who work on the article
 */
public record SourceRevision(
        @Nullable @Size(max = 200) String title,
        @Nullable String body,
        @Nullable String format,
        @Nullable @Size(max = 1000) String note) {}
