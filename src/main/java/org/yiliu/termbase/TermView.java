package org.yiliu.termbase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A term entry and where it stands.
 *
 * @param reason why it was rejected or retired
 * @param proposedBy who asked for it; null if it was never a proposal
 * @param changedBy who changed it last; null for what the program brought along
 */
record TermView(
        TermEntry entry,
        TermState state,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable String changedBy,
        Instant changedAt) {

    public boolean isOpen() {
        return state == TermState.PROPOSED;
    }
}
