package org.yiliu.article;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything a list or its own page says of it, from one row.
 *
 * @param number public number, {@code YL-2026-0042}
 * @param title Chinese title of the present source version
 * @param level the review level it stands at, while reviewing
 * @param round translation round, from 1; 0 before submission
 * @param origin Chinese name of the department it comes from
 * @param byline the author's name as printed, Chinese
 * @param author sign-in name of the author
 * @param translator sign-in name of whoever translates or translated it
 * @param assignee sign-in name of whoever has the open task
 * @param sourceVersion present Chinese version, from 1
 * @param targetVersion newest frozen English version; 0 when there is none
 * @param characters length of the Chinese text in characters
 * @param taskId the open task, if there is one
 */
public record ArticleView(
        String number,
        String title,
        @Nullable String titleEnglish,
        Category category,
        Priority priority,
        Stage stage,
        @Nullable ReviewLevel level,
        int round,
        String origin,
        @Nullable LocalDate releasedOn,
        String byline,
        String author,
        @Nullable String translator,
        @Nullable String assignee,
        int sourceVersion,
        int targetVersion,
        int characters,
        @Nullable Instant dueAt,
        @Nullable String taskId,
        @Nullable String slug,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether the open task's time is past. */
    public boolean overdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
