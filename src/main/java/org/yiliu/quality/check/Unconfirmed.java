package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.translation.SegmentState;

/** English that nobody has confirmed: typed and left. What the Chinese left behind is {@link SourceChanged}. */
@Component
class Unconfirmed implements SegmentCheck {

    @Override
    public String id() {
        return "unconfirmed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return segment.state() == SegmentState.INITIAL && segment.formerSource() == null
                ? List.of(Observation.of(segment))
                : List.of();
    }
}
