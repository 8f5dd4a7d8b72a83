package org.yiliu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Role;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;

/**
 * An open task as its row says it.
 *
 * @param candidateRole whose holders may claim it
 * @param claimedAt since when the assignee has it
 * @param pausedAt since when its clock is stopped; null while it runs
 */
record WorkItem(
        String taskId,
        String articleNumber,
        TaskType type,
        @Nullable ReviewLevel level,
        Role candidateRole,
        @Nullable String assignee,
        Priority priority,
        int round,
        Instant createdAt,
        @Nullable Instant claimedAt,
        Instant dueAt,
        @Nullable Instant pausedAt) {

    boolean isWith(String username) {
        return username.equals(assignee);
    }
}
