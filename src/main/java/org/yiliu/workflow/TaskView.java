package org.yiliu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Role;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;

/**
 * An open task.
 *
 * @param level of a review
 * @param title Chinese title of the article
 * @param candidateGroup the role whose holders may claim it
 * @param dueAt null while the clock is stopped
 * @param round translation round, from 1
 */
public record TaskView(
        String id,
        TaskType type,
        @Nullable ReviewLevel level,
        String articleNumber,
        String title,
        Category category,
        Stage stage,
        int characters,
        Priority priority,
        @Nullable String assignee,
        Role candidateGroup,
        Instant createdAt,
        @Nullable Instant claimedAt,
        @Nullable Instant dueAt,
        int round) {

    /** Whether its clock is stopped, as while a question holds up the work. */
    public boolean paused() {
        return dueAt == null;
    }

    public boolean overdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
