package org.yiliu.translation;

import java.util.List;

/** An article's translation as it stands now; segments in order. */
public record TranslationView(String articleNumber, int sourceVersion, List<SegmentView> segments) {

    /** Segments that are confirmed or further. */
    public long done() {
        return segments.stream()
                .filter(segment -> segment.state() != SegmentState.INITIAL)
                .count();
    }
}
