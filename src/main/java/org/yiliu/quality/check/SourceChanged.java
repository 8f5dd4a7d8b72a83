package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/** English kept from before the Chinese changed, and not confirmed since. */
@Component
class SourceChanged implements SegmentCheck {

    private static final int LONGEST_QUOTE = 60;

    @Override
    public String id() {
        return "source-changed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        String before = segment.formerSource();
        return before == null
                ? List.of()
                : List.of(Observation.of(segment)
                        .from(0, segment.source().length())
                        .with(shortened(before)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
