package org.yiliu.article;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be kept.
 *
 * @param title Chinese title; may be left out when the text or file has one
 * @param body the text, in {@code format}; left out with a file
 * @param format {@code markdown}, {@code html} or {@code text}; markdown when left out
 * @param priority {@link Priority#NORMAL} when left out
 * @param origin Chinese name of the department it comes from; the author's own when left out
 * @param byline the author's name as printed; the author's Chinese name when left out
 * @param releasedOn the day of the news
 */
public record NewArticle(
        @Nullable @Size(max = 200) String title,
        @Nullable String body,
        @Nullable String format,
        @NotNull Category category,
        @Nullable Priority priority,
        @Nullable @Size(max = 100) String origin,
        @Nullable LocalDate releasedOn,
        @Nullable @Size(max = 100) String byline) {}
