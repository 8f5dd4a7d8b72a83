package org.yiliu.quality.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/** Han characters left over in the English; one observation for each run of them. */
@Component
class LeftoverHan implements SegmentCheck {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    @Override
    public String id() {
        return "leftover-han";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return segment.isUntranslated()
                ? List.of()
                : HAN.matcher(segment.target())
                        .results()
                        .map(run -> run(segment, run))
                        .toList();
    }

    private static Observation run(CheckedSegment segment, MatchResult run) {
        Observation found = Observation.at(segment, run.start(), run.end()).with(run.group());
        int there = segment.source().indexOf(run.group());
        return there < 0 ? found : found.from(there, there + run.group().length());
    }
}
