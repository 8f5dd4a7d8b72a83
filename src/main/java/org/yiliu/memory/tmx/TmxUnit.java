package org.yiliu.memory.tmx;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a file has it.
 *
 * @param line where it begins, from 1
 * @param source Chinese with placeholders; empty if there is a problem
 * @param creator who made or last changed it, as the file says
 * @param changedAt when, as the file says
 * @param problem message key of why it cannot be taken; null if it can
 */
public record TmxUnit(
        int line,
        String source,
        String target,
        @Nullable String creator,
        @Nullable Instant changedAt,
        @Nullable String problem) {}
