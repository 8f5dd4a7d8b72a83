package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.translation.SegmentState;

/** English that nobody has confirmed: typed and left, or kept from before the Chinese changed. */
@Component
class Unconfirmed implements Check {

    @Override
    public String id() {
        return "unconfirmed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        return text.written()
                .filter(segment -> segment.state() == SegmentState.INITIAL)
                .map(Observation::of)
                .toList();
    }
}
