package org.yiliu.translation.text;

import org.jspecify.annotations.Nullable;

/**
 * A row of the compare page.
 *
 * @param before the earlier version's line; null when added
 * @param after the later version's line; null when removed
 * @param difference of the two texts; null unless there are both and they differ
 */
public record VersionRow(
        Change change,
        @Nullable VersionLine before,
        @Nullable VersionLine after,
        @Nullable Comparison difference) {

    /** What became of a line. */
    public enum Change {
        /** Same text, same place among its neighbours (its number may differ). */
        UNCHANGED,
        /** Same place, other text. */
        CHANGED,
        /** Taken from elsewhere, {@link #movedFrom()}; its text may have changed, too. */
        MOVED,
        /** Only in the later version. */
        ADDED,
        /** Only in the earlier version. */
        REMOVED
    }

    /** The block where a moved line stood, from 1; null for any other. */
    public @Nullable Integer movedFrom() {
        return change == Change.MOVED && before != null ? before.block() : null;
    }
}
