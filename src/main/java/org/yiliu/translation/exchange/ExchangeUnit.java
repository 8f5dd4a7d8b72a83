package org.yiliu.translation.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange file says of one segment: a unit of XLIFF, a row of a Word table.
 *
 * @param id as in the file; ours are {@code s12} for segment 12
 * @param place its line or row in the file, from 1
 * @param version the segment's version when the file was made; null if the file does not say
 * @param state XLIFF 2's word; null if the file does not say
 * @param source with placeholders as in a segment
 * @param target likewise; null if the file has none
 * @param problem message key of what is wrong with it; null if nothing is
 */
record ExchangeUnit(
        String id,
        int place,
        @Nullable Integer version,
        @Nullable String state,
        String source,
        @Nullable String target,
        @Nullable String problem,
        Extras extras) {

    /**
     * What only some files carry.
     *
     * @param untouched whether English and state are known to be as they were handed out
     * @param modules elements of XLIFF modules and extensions as XML; empty for none
     * @param remarks comments to be added to the segment
     */
    record Extras(boolean untouched, String modules, List<String> remarks) {

        static final Extras NONE = new Extras(false, "", List.of());
    }

    static String idOf(long segment) {
        return "s" + segment;
    }

    /** The unit's name carries the version: unlike a state's detail, no tool may change it. */
    static String nameOf(long segment, int version) {
        return idOf(segment) + ".v" + version;
    }
}
