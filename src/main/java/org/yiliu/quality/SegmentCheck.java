package org.yiliu.quality;

import java.util.List;

/**
 * A check that needs nothing but one segment: its findings can be kept as long as the segment stays, and it can be run
 * alone while somebody types.
 */
public interface SegmentCheck extends Check {

    /** Everything it minds in a segment that has English. */
    List<Observation> examine(CheckedSegment segment);

    @Override
    default List<Observation> examine(CheckedText text) {
        return text.written().flatMap(segment -> examine(segment).stream()).toList();
    }
}
