package org.yiliu.translation.exchange;

import java.util.List;
import org.yiliu.translation.SegmentResource;

/**
 * What an exchange file changed.
 *
 * @param updated segments that have a new text or state
 * @param unchanged units that said what stood there already
 * @param remarks comments that were added
 * @param items the updated segments, in the file's order
 */
public record ImportResult(int updated, int unchanged, int remarks, List<SegmentResource> items) {}
