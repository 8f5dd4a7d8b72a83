package org.yiliu.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is, or was, read into the memory.
 *
 * @param startedBy sign-in name
 * @param percent of the file's bytes, 0–100
 * @param processed units met so far: added, unchanged and refused ones together
 * @param unchanged units that the memory had already
 * @param problem message key of why reading ended early; null if it did not
 * @param problemLine where, from 1; 0 without a problem
 * @param refusals the first units that were not taken, at most 200
 */
record ImportProgress(
        long id,
        String fileName,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        ImportState state,
        int percent,
        int processed,
        int added,
        int unchanged,
        int refused,
        @Nullable String problem,
        int problemLine,
        List<Refused> refusals) {

    public boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    /**
     * A unit that was not taken.
     *
     * @param reason message key
     * @param excerpt how its Chinese begins
     */
    record Refused(int line, String reason, String excerpt) {}
}
