package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.figures.TimeComparison;
import org.yiliu.quality.figures.TimeComparison.Pair;
import org.yiliu.quality.figures.TimeMention;

/** Times of day that the English says otherwise than the Chinese or leaves out; 下午3点 is 3 p.m. and 15:00, not 3 a.m. */
@Component
class TimeOfDay implements SegmentCheck {

    @Override
    public String id() {
        return "time-of-day";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return ReadSegment.of(segment).map(TimeOfDay::examine).orElse(List.of());
    }

    private static List<Observation> examine(ReadSegment read) {
        return TimeComparison.of(read.chinese(), read.english()).pairs().stream()
                .map(pair -> observe(read, pair))
                .toList();
    }

    private static Observation observe(ReadSegment read, Pair pair) {
        TimeMention source = pair.source();
        TimeMention said = pair.target();
        if (source == null) {
            return said == null
                    ? Observation.of(read.segment())
                    : read.at(said.from(), said.to()).saying("added").with(said.text());
        }
        return said == null
                ? read.without(source.from(), source.to()).saying("missing").with(source.text())
                : read.at(said.from(), said.to(), source.from(), source.to())
                        .saying("differs")
                        .with(source.text(), said.text());
    }
}
