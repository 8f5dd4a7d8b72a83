package org.yiliu.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.text.SegmentKind;

/** Texts to be checked. */
public final class TextMother {

    private TextMother() {}

    public static CheckedSegment aSegment(long id, String source, String target) {
        return new CheckedSegment(id, (int) id, SegmentKind.PARAGRAPH, source, target, SegmentState.TRANSLATED);
    }

    public static CheckedSegment aCaption(String source, String target) {
        return new CheckedSegment(1, 1, SegmentKind.CAPTION, source, target, SegmentState.TRANSLATED);
    }

    public static CheckedText aText(CheckedSegment... segments) {
        return new CheckedText("YL-2026-0001", List.of(segments), List.of(), List.of());
    }

    public static CheckedText aTextWith(CheckedPicture... pictures) {
        return new CheckedText("YL-2026-0001", List.of(), List.of(pictures), List.of());
    }

    /** One segment of ordinary Chinese with this English. */
    public static CheckedText inEnglish(String target) {
        return aText(aSegment(1, "会议在博学楼举行。", target));
    }

    /** What the check reads at the places it minds. */
    public static List<String> places(Check check, CheckedText text) {
        List<String> places = new ArrayList<>();
        for (Observation observation : check.examine(text)) {
            CheckedSegment segment = observation.segment();
            if (segment != null && observation.from() >= 0) {
                places.add(segment.target().substring(observation.from(), observation.to()));
            }
        }
        return places;
    }

    /** The sentences a check says: its variant and arguments. */
    public static List<String> sentences(Check check, CheckedText text) {
        return check.examine(text).stream()
                .map(observation -> Stream.concat(
                                Stream.of(observation.variant()),
                                observation.arguments().stream().map(String::valueOf))
                        .reduce((before, next) -> before + " " + next)
                        .orElseThrow())
                .toList();
    }
}
