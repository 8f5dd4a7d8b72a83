package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.PlaceholderCheck;
import org.yiliu.translation.text.Placeholders;

/** Placeholders that are missing, too many, crossed or not closed: the page would lose a link or its emphasis. */
@Component
class UnbalancedPlaceholders implements Check {

    @Override
    public String id() {
        return "placeholders";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        return text.written().flatMap(segment -> observe(segment).stream()).toList();
    }

    /** A half of a pair that is missing leaves the other half unclosed: only the first is said. */
    private static List<Observation> observe(CheckedSegment segment) {
        PlaceholderCheck check = Placeholders.check(segment.source(), segment.target());
        Set<String> told = new HashSet<>();
        List<Observation> observations = new ArrayList<>();
        observations.addAll(observe(segment, "missing", check.missing(), told));
        observations.addAll(observe(segment, "extra", check.extra(), told));
        observations.addAll(observe(segment, "misordered", check.misordered(), told));
        observations.addAll(observe(segment, "unclosed", check.unclosed(), told));
        return observations;
    }

    private static List<Observation> observe(
            CheckedSegment segment, String variant, List<String> marks, Set<String> told) {
        Set<String> before = Set.copyOf(told);
        List<Observation> observations = new ArrayList<>();
        for (String mark : marks) {
            boolean pairTold = before.contains(number(mark));
            if (!pairTold && told.add(variant + mark)) {
                observations.add(placed(segment, variant, mark).saying(variant).with(mark));
            }
            told.add(number(mark));
        }
        return observations;
    }

    private static Observation placed(CheckedSegment segment, String variant, String mark) {
        int from = variant.equals("missing") ? -1 : segment.target().lastIndexOf(mark);
        return from < 0 ? Observation.of(segment) : Observation.at(segment, from, from + mark.length());
    }

    private static String number(String mark) {
        return mark.replaceAll("\\D", "");
    }
}
