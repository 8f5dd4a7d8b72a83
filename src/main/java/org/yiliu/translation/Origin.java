package org.yiliu.translation;

import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from.
 *
 * @param matchScore whole percent 1–100 of the memory match it was filled from; null for anything else
 * @param provenance the article, machine or file it came from, at most 100 characters; null for what somebody typed
 */
public record Origin(
        Whence whence,
        @Nullable Integer matchScore,
        @Nullable String provenance) {

    /** Typed by whoever writes. */
    public static final Origin TYPED = new Origin(Whence.TYPED, null, null);

    /** Read from an exchange file. */
    public static final Origin IMPORT = new Origin(Whence.IMPORT, null, null);

    /** Characters of a provenance. */
    public static final int LONGEST_PROVENANCE = 100;

    public Origin {
        if (matchScore != null && (matchScore < 1 || matchScore > 100)) {
            throw new IllegalArgumentException("A match score is 1–100 percent: " + matchScore);
        }
        if (provenance != null && provenance.length() > LONGEST_PROVENANCE) {
            throw new IllegalArgumentException("A provenance has at most 100 characters: " + provenance.length());
        }
    }

    /** The same text, but written by a reviewer. */
    Origin byReviewer() {
        return new Origin(Whence.REVIEWER, null, null);
    }
}
