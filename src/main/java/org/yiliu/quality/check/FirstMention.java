package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingForm;
import org.yiliu.termbase.RenderingHit;
import org.yiliu.termbase.Usage;
import org.yiliu.translation.text.SegmentKind;

/**
 * A term, often an organization's name, that has a full form for the first mention and a short one for the others: the
 * running text gives the full form first.
 */
@Component
class FirstMention implements Check {

    private static final Set<SegmentKind> RUNNING = Set.of(SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM);

    @Override
    public String id() {
        return "first-mention";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        Set<Long> met = new HashSet<>();
        List<Observation> observations = new ArrayList<>();
        text.written()
                .filter(segment -> RUNNING.contains(segment.kind()))
                .forEach(segment -> TermUse.of(segment, text.surroundings()).stream()
                        .filter(use -> hasForms(use) && !use.renderings().isEmpty())
                        .filter(use -> met.add(use.entry().id()))
                        .flatMap(use -> observe(segment, use))
                        .forEach(observations::add));
        return observations;
    }

    private static boolean hasForms(TermUse use) {
        return full(use).findAny().isPresent()
                && use.entry().allowed().stream().anyMatch(rendering -> rendering.form() == RenderingForm.SHORT);
    }

    private static Stream<Rendering> full(TermUse use) {
        return use.entry().allowed().stream().filter(rendering -> rendering.form() == RenderingForm.FIRST_MENTION);
    }

    private static Stream<Observation> observe(CheckedSegment segment, TermUse use) {
        List<RenderingHit> here = use.allowed().toList();
        boolean inFull = here.stream().anyMatch(found -> found.rendering().form() != RenderingForm.SHORT);
        if (inFull || here.isEmpty()) {
            return Stream.of();
        }
        RenderingHit found = here.get(0);
        String wanted = full(use)
                .filter(rendering -> rendering.usage() == Usage.PREFERRED)
                .findFirst()
                .or(() -> full(use).findFirst())
                .map(Rendering::text)
                .orElseThrow();
        return Stream.of(Observation.at(segment, found.from(), found.to())
                .with(use.entry().chinese(), segment.target().substring(found.from(), found.to()), wanted)
                .about(use.about(segment))
                .from(use.hit().from(), use.hit().to())
                .weighing(use.weight(Severity.WARNING)));
    }
}
