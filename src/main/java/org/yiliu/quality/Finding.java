package org.yiliu.quality;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param id stable as long as the text it speaks of stays
 * @param check the check's id, for example {@code leftover-han}
 * @param segmentId null when it speaks of the whole article
 * @param message what is wrong, in the reader's language
 * @param from first character of the place in the target, from 0; -1 without a place
 * @param to one past the last character; -1 without a place
 * @param waived whether somebody gave a reason why it may stand
 * @param explanation why it matters and what to do, in the reader's language
 * @param sourceFrom first character of the place in the source, from 0; -1 without a place
 * @param sourceTo one past the last character; -1 without a place
 * @param repair the whole target after a one-click repair; null when nothing can be mended without thinking
 * @param replacement what the repair puts at the place; null when it changes more, or there is none
 */
public record Finding(
        String id,
        String check,
        Severity severity,
        @Nullable Long segmentId,
        String message,
        int from,
        int to,
        boolean waived,
        String explanation,
        int sourceFrom,
        int sourceTo,
        @Nullable String repair,
        @Nullable String replacement) {

    /** A finding without explanation, place in the source or repair. */
    public Finding(
            String id,
            String check,
            Severity severity,
            @Nullable Long segmentId,
            String message,
            int from,
            int to,
            boolean waived) {
        this(id, check, severity, segmentId, message, from, to, waived, "", -1, -1, null, null);
    }

    /** Whether it holds the gate. */
    public boolean blocks() {
        return severity == Severity.BLOCKER && !waived;
    }
}
