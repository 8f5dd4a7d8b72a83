package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.OpenComment;
import org.yiliu.quality.Severity;

/** Comments nobody has settled: one observation for each segment that has some, one for the article's discussion. */
@Component
class OpenComments implements Check {

    /** Stands for the article in the map of segments; no segment has this id. */
    private static final long ARTICLE = -1;

    @Override
    public String id() {
        return "open-comments";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        Map<Long, List<Long>> open = new LinkedHashMap<>();
        for (OpenComment comment : text.openComments()) {
            if (comment.holds()) {
                // a blocker of its own
                continue;
            }
            long place = comment.segmentId() == null ? ARTICLE : comment.segmentId();
            open.computeIfAbsent(place, id -> new ArrayList<>()).add(comment.id());
        }
        List<Observation> observations = new ArrayList<>();
        for (CheckedSegment segment : text.segments()) {
            List<Long> comments = open.getOrDefault(segment.id(), List.of());
            if (!comments.isEmpty()) {
                observations.add(
                        Observation.of(segment).about(comments.toString()).with(comments.size()));
            }
        }
        List<Long> discussion = open.getOrDefault(ARTICLE, List.of());
        if (!discussion.isEmpty()) {
            observations.add(Observation.ofArticle(discussion.toString())
                    .saying("article")
                    .with(discussion.size()));
        }
        return observations;
    }
}
