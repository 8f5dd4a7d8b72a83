package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.OpenComment;
import org.yiliu.quality.Severity;

/** Questions to the author that the English waits for: one observation each. Nobody waives them. */
@Component
class OpenQuestions implements Check {

    @Override
    public String id() {
        return Check.OPEN_QUESTION;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        Map<Long, CheckedSegment> segments =
                text.segments().stream().collect(Collectors.toMap(CheckedSegment::id, Function.identity()));
        List<Observation> observations = new ArrayList<>();
        for (OpenComment question : text.openComments()) {
            if (question.holds()) {
                CheckedSegment segment = question.segmentId() == null ? null : segments.get(question.segmentId());
                observations.add(
                        segment == null
                                ? Observation.ofArticle("question " + question.id())
                                        .saying("article")
                                : Observation.of(segment).about("question " + question.id()));
            }
        }
        return observations;
    }
}
