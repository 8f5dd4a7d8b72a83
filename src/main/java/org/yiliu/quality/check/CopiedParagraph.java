package org.yiliu.quality.check;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;

/** A sentence that another article has too, though its Chinese is another: pasted, and never adapted. */
@Component
class CopiedParagraph implements Check {

    @Override
    public String id() {
        return "copied-paragraph";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        return text.written().flatMap(segment -> observe(text, segment)).toList();
    }

    private static Stream<Observation> observe(CheckedText text, CheckedSegment segment) {
        CheckedText.Elsewhere elsewhere = text.elsewhere().get(segment.target());
        return elsewhere == null || elsewhere.source().equals(segment.source())
                ? Stream.of()
                : Stream.of(Observation.of(segment).with(elsewhere.articleNumber()));
    }
}
