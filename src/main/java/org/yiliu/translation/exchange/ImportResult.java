package org.yiliu.translation.exchange;

import java.util.List;
import org.yiliu.translation.SegmentResource;

/**
 * What an exchange file changed.
 *
 * @param updated segments that have a new text or state
 * @param unchanged units that said what stood there already
 * @param items the updated segments, in the file's order
 */
public record ImportResult(int updated, int unchanged, List<SegmentResource> items) {

    static ImportResult of(List<SegmentResource> updated, int units) {
        return new ImportResult(updated.size(), units - updated.size(), updated);
    }
}
