package org.yiliu.quality;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article as checks see it.
 *
 * @param segments in reading order
 * @param pictures in order of appearance; one shown twice is there twice
 * @param openComments comments nobody has settled, oldest first
 */
public record CheckedText(
        String articleNumber,
        List<CheckedSegment> segments,
        List<CheckedPicture> pictures,
        List<OpenComment> openComments) {

    public CheckedText {
        segments = List.copyOf(segments);
        pictures = List.copyOf(pictures);
        openComments = List.copyOf(openComments);
    }

    /** Segments that have English: what it says can be looked at. */
    public Stream<CheckedSegment> written() {
        return segments.stream().filter(segment -> !segment.isEmpty());
    }
}
