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
 */
public record Finding(
        String id,
        String check,
        Severity severity,
        @Nullable Long segmentId,
        String message,
        int from,
        int to,
        boolean waived) {}
