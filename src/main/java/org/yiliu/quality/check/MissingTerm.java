package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.Surroundings;

/** A term of the Chinese none of whose renderings stands in the English. */
@Component
class MissingTerm implements SegmentCheck {

    @Override
    public String id() {
        return "term-missing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return examine(segment, Surroundings.NONE);
    }

    @Override
    public List<Observation> examine(CheckedSegment segment, Surroundings surroundings) {
        return TermUse.of(segment, surroundings).stream()
                .filter(use -> !use.entry().allowed().isEmpty())
                .filter(use -> use.renderings().isEmpty())
                .map(use -> Observation.of(segment)
                        .with(use.entry().chinese(), use.wanted())
                        .about(use.about(segment))
                        .from(use.hit().from(), use.hit().to())
                        .weighing(use.weight(severity())))
                .toList();
    }
}
