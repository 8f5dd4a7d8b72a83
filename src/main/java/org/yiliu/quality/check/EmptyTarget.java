package org.yiliu.quality.check;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.SegmentKind;

/** Chinese that has no English yet. */
@Component
class EmptyTarget implements Check {

    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e]+");

    @Override
    public String id() {
        return "empty-target";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        return text.segments().stream()
                .filter(CheckedSegment::isEmpty)
                .map(EmptyTarget::observe)
                .toList();
    }

    /** Figures and Latin letters are the same in both languages. */
    private static Observation observe(CheckedSegment segment) {
        Observation found = Observation.of(segment).saying(variant(segment));
        return ASCII.matcher(segment.source()).matches() ? found.repairedTo(segment.source()) : found;
    }

    private static String variant(CheckedSegment segment) {
        return segment.kind() == SegmentKind.CAPTION ? "caption" : "";
    }
}
