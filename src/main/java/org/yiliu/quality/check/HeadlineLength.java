package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.SegmentKind;

/** A title longer than lists, search engines and shared links show. */
@Component
class HeadlineLength implements SegmentCheck {

    private final HeadlineSettings settings;

    HeadlineLength(HeadlineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "headline-length";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        String title = PlainText.of(segment.target()).text().strip();
        int length = title.codePointCount(0, title.length());
        boolean tooLong = segment.kind() == SegmentKind.TITLE && length > settings.headlineLength();
        return tooLong && !segment.isUntranslated()
                ? List.of(Observation.of(segment).with(length, settings.headlineLength()))
                : List.of();
    }
}
