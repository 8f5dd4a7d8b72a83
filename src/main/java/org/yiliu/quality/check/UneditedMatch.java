package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.translation.Whence;

/** English taken from the memory for similar Chinese, or from a machine, and left as it came. */
@Component
class UneditedMatch implements SegmentCheck {

    private static final int SAME_CHINESE = 100;

    @Override
    public String id() {
        return "unedited-match";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        Integer score = segment.matchScore();
        if (segment.whence() == Whence.MACHINE) {
            return List.of(Observation.of(segment).saying("machine"));
        }
        if (segment.whence() == Whence.MEMORY && score != null && score < SAME_CHINESE) {
            return List.of(Observation.of(segment).saying("memory").with(score));
        }
        return List.of();
    }
}
