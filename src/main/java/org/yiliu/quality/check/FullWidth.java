package org.yiliu.quality.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/**
 * Full-width forms left over in the English: punctuation, letters, figures, the ideographic space. Curly quotes, the
 * ellipsis and the dash share their code points with Chinese, but are good English.
 */
@Component
class FullWidth implements SegmentCheck {

    /** CJK symbols, vertical and small forms, full-width forms and signs (charts 3000, FE10, FE30, FE50, FF00). */
    private static final Pattern FULL_WIDTH = Pattern.compile(
            "[\\u3000-\\u303F\\uFE10-\\uFE19\\uFE30-\\uFE6F\\uFF01-\\uFF5E\\uFFE0-\\uFFE6&&[^\\p{IsHan}]]+");

    @Override
    public String id() {
        return "full-width";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return segment.isUntranslated()
                ? List.of()
                : FULL_WIDTH
                        .matcher(segment.target())
                        .results()
                        .map(run -> run(segment, run))
                        .toList();
    }

    private static Observation run(CheckedSegment segment, MatchResult run) {
        String half = HalfWidth.of(segment.target(), run.start(), run.end());
        Observation found = Observation.at(segment, run.start(), run.end()).with(run.group());
        return half.isEmpty() ? found : found.repairedBy(half);
    }
}
