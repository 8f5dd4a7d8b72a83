package org.yiliu.workflow.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the table: who made it and why.
 *
 * @param number from 1; the engine's version of the decision
 * @param again the version whose rules it takes up again; null for none
 * @param fileHash SHA-256 of the program's own table when this version was made, or when it was last put aside
 * @param by sign-in name; null for the program itself
 */
record RoutingVersion(
        int number,
        Origin origin,
        @Nullable Integer again,
        String fileHash,
        @Nullable String by,
        Instant at,
        @Nullable String reason) {

    /** Where a version comes from. */
    enum Origin {
        /** The table that the program brings. */
        FILE,
        /** Edited in the browser, by a program, or an earlier one taken again. */
        EDITED
    }
}
