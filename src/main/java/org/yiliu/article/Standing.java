package org.yiliu.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the process says an article stands; recorded on the article's row so that lists are one statement. */
public record Standing(
        Stage stage,
        @Nullable ReviewLevel level,
        int round,
        @Nullable String taskId,
        @Nullable String assignee,
        @Nullable Instant dueAt) {}
