package org.yiliu.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal.
 *
 * @param subject an article's number, {@code account:<username>} or {@code department:<code>}
 * @param sequence its place in the subject's chain, from 1
 * @param actor the person's sign-in name; null when the process itself acted
 * @param round translation round, from 1; 0 where there is none
 * @param detail small facts by name ({@code level}, {@code comment}, {@code assignee}, {@code version}, {@code slug}, …)
 */
public record Passage(
        String subject,
        long sequence,
        Instant at,
        @Nullable String actor,
        JournalEvent event,
        int round,
        Map<String, String> detail) {}
