package org.yiliu.quality.check;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.Surroundings;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingHit;
import org.yiliu.termbase.TermStatus;
import org.yiliu.termbase.Usage;

/** A rendering that the termbase forbids. What an authority or the desk has decided holds the gate. */
@Component
class ForbiddenRendering implements SegmentCheck {

    @Override
    public String id() {
        return "term-forbidden";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return examine(segment, Surroundings.NONE);
    }

    @Override
    public List<Observation> examine(CheckedSegment segment, Surroundings surroundings) {
        return TermUse.of(segment, surroundings).stream()
                .flatMap(use -> use.forbidden().map(found -> observe(segment, use, found)))
                .toList();
    }

    private static Observation observe(CheckedSegment segment, TermUse use, RenderingHit found) {
        String seen = segment.target().substring(found.from(), found.to());
        Observation told = Observation.at(segment, found.from(), found.to())
                .with(seen, use.entry().chinese(), use.wanted())
                .about(use.about(segment))
                .from(use.hit().from(), use.hit().to());
        Observation weighed = use.entry().status() == TermStatus.PROVISIONAL ? told.weighing(Severity.WARNING) : told;
        return preferred(use)
                .filter(better -> seen.equalsIgnoreCase(found.rendering().text()))
                .map(better -> weighed.repairedBy(likeCapitals(seen, better)))
                .findFirst()
                .orElse(weighed);
    }

    /** The one rendering to use; none where it depends on the place. */
    private static Stream<String> preferred(TermUse use) {
        List<String> preferred = use.entry().allowed().stream()
                .filter(rendering -> rendering.usage() == Usage.PREFERRED)
                .map(Rendering::text)
                .toList();
        return preferred.size() == 1 ? preferred.stream() : Stream.of();
    }

    private static String likeCapitals(String seen, String better) {
        boolean begins = Character.isUpperCase(seen.codePointAt(0));
        return begins ? better.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + better.substring(1) : better;
    }
}
