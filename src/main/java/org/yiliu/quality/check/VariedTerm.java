package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.termbase.RenderingForm;
import org.yiliu.termbase.RenderingHit;

/** One term rendered in two ways in one article, though each may stand by itself. */
@Component
class VariedTerm implements Check {

    @Override
    public String id() {
        return "term-varied";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        Map<Long, Rendered> first = new LinkedHashMap<>();
        List<Observation> observations = new ArrayList<>();
        text.written()
                .forEach(segment -> TermUse.of(segment, text.surroundings())
                        .forEach(use -> compare(segment, use, first, observations)));
        return observations;
    }

    /** Every way is compared with the first; one segment that uses both, to say the one in two ways, is left alone. */
    private void compare(
            CheckedSegment segment, TermUse use, Map<Long, Rendered> first, List<Observation> observations) {
        List<RenderingHit> here = use.allowed()
                .filter(found -> found.rendering().form() == RenderingForm.ANY)
                .toList();
        if (here.isEmpty()) {
            return;
        }
        Rendered before = first.putIfAbsent(
                use.entry().id(),
                new Rendered(word(here.get(0)), here.get(0).rendering().text(), segment));
        if (before != null && here.stream().noneMatch(found -> isAlike(word(found), before.word()))) {
            RenderingHit other = here.get(0);
            observations.add(Observation.at(segment, other.from(), other.to())
                    .with(
                            use.entry().chinese(),
                            segment.target().substring(other.from(), other.to()),
                            before.text(),
                            before.segment().position())
                    .about(use.about(segment) + '\n' + before.segment().target())
                    .from(use.hit().from(), use.hit().to())
                    .weighing(use.weight(severity())));
        }
    }

    /** Whether one only says more than the other: {@code joint course} and {@code joint online course}. */
    private static boolean isAlike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return words.containsAll(others) || others.containsAll(words);
    }

    private static Set<String> words(String rendering) {
        return Stream.of(rendering.split("[\\s\\-]+")).collect(Collectors.toUnmodifiableSet());
    }

    private static String word(RenderingHit found) {
        return found.rendering().text().toLowerCase(Locale.ROOT);
    }

    /** How a term was rendered first. */
    private record Rendered(String word, String text, CheckedSegment segment) {}
}
