package org.yiliu.quality;

import java.util.List;

/**
 * A check that needs nothing but one segment and its surroundings: its findings are kept as long as these stay, and it
 * is run alone while somebody types.
 */
public interface SegmentCheck extends Check {

    /** Everything it minds in a segment that has English; what it says of a segment depends on nothing else. */
    List<Observation> examine(CheckedSegment segment);

    /** The same, for a check that looks at terms or at the article's day; others leave it as it is. */
    default List<Observation> examine(CheckedSegment segment, Surroundings surroundings) {
        return examine(segment);
    }

    /**
     * Whether its findings may be kept with the segment's. A check that works in the background, so that it may say more
     * of the same text a moment later, answers no and keeps its own.
     */
    default boolean isLasting() {
        return true;
    }

    @Override
    default List<Observation> examine(CheckedText text) {
        return text.written()
                .flatMap(segment -> examine(segment, text.surroundings()).stream())
                .toList();
    }
}
