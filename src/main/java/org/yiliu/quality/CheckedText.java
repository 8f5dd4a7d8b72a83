package org.yiliu.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An article as checks see it.
 *
 * @param segments in reading order
 * @param pictures in order of appearance; one shown twice is there twice
 * @param openComments comments nobody has settled, oldest first
 * @param elsewhere by English: another article that has the same English for other Chinese
 */
public record CheckedText(
        String articleNumber,
        List<CheckedSegment> segments,
        List<CheckedPicture> pictures,
        List<OpenComment> openComments,
        Surroundings surroundings,
        Map<String, Elsewhere> elsewhere) {

    public CheckedText {
        segments = List.copyOf(segments);
        pictures = List.copyOf(pictures);
        openComments = List.copyOf(openComments);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** A text without surroundings. */
    public CheckedText(
            String articleNumber,
            List<CheckedSegment> segments,
            List<CheckedPicture> pictures,
            List<OpenComment> openComments) {
        this(articleNumber, segments, pictures, openComments, Surroundings.NONE, Map.of());
    }

    /** The same text with these surroundings. */
    public CheckedText within(Surroundings around) {
        return new CheckedText(articleNumber, segments, pictures, openComments, around, elsewhere);
    }

    /** Segments that have English: what it says can be looked at. */
    public Stream<CheckedSegment> written() {
        return segments.stream().filter(segment -> !segment.isEmpty());
    }

    /** Where else the same English stands, and for which Chinese. */
    public record Elsewhere(String articleNumber, String source) {}
}
