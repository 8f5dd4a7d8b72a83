package org.yiliu.translation.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One unit of an exchange file as it was read.
 *
 * @param id as in the file; ours are {@code s12} for segment 12
 * @param line where it begins, from 1
 * @param version the segment's version when the file was made; null if the file does not say
 * @param state XLIFF's word; null if the file does not say
 * @param source with placeholders as in a segment
 * @param target likewise; null without a target element
 * @param problem message key of what is wrong with its markup; null if nothing is
 */
record XliffUnit(
        String id,
        int line,
        @Nullable Integer version,
        @Nullable String state,
        String source,
        @Nullable String target,
        @Nullable String problem) {

    static String idOf(long segment) {
        return "s" + segment;
    }

    /** The unit's name carries the version: unlike a state's detail, no tool may change it. */
    static String nameOf(long segment, int version) {
        return idOf(segment) + ".v" + version;
    }
}
