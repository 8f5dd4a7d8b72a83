package org.yiliu.quality.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;

/** Han characters left over in the English; one observation for each run of them. */
@Component
class LeftoverHan implements Check {

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
    public List<Observation> examine(CheckedText text) {
        return text.written()
                .filter(segment -> !segment.isUntranslated())
                .flatMap(LeftoverHan::runs)
                .toList();
    }

    private static Stream<Observation> runs(CheckedSegment segment) {
        return HAN.matcher(segment.target())
                .results()
                .map(run -> Observation.at(segment, run.start(), run.end()).with(run.group()));
    }
}
