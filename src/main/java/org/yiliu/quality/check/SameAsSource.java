package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/** The Chinese copied into the English. Only where it has Han: a year or a Latin name is rightly the same. */
@Component
class SameAsSource implements SegmentCheck {

    @Override
    public String id() {
        return "same-as-source";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return segment.isUntranslated()
                ? List.of(Observation.at(segment, 0, segment.target().length()))
                : List.of();
    }
}
