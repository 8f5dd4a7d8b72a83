package org.yiliu.translation.text;

import org.jspecify.annotations.Nullable;

/**
 * Where a segment of a revised source gets its English from.
 *
 * @param newPosition position in the revised source
 * @param oldPosition position in the source before; null when new
 * @param similarity likeness of the two sources, whole percent 0–100; 100 when kept or moved, 0 when new
 * @param previousSource the Chinese before; null when new
 */
public record Carried(
        int newPosition,
        @Nullable Integer oldPosition,
        Fate fate,
        int similarity,
        @Nullable String previousSource) {

    /** What the revision did to a segment. */
    public enum Fate {
        /** Same source, same place among its neighbours: English and state stay. */
        KEPT,
        /** Same source elsewhere: English and state stay. */
        MOVED,
        /** The source was reworded: the old English is a proposal, the state goes back to the beginning. */
        CHANGED,
        /** Nothing like it was there: to be translated. */
        NEW;

        /** Whether English and state may stay as they are. */
        public boolean keepsEnglish() {
            return this == KEPT || this == MOVED;
        }
    }
}
