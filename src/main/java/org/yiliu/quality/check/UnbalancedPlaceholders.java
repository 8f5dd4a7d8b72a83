package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.PlaceholderCheck;
import org.yiliu.translation.text.Placeholders;

/** Placeholders that are missing, too many, crossed or not closed: the page would lose a link or its emphasis. */
@Component
class UnbalancedPlaceholders implements SegmentCheck {

    @Override
    public String id() {
        return "placeholders";
    }

    @Override
    public Severity severity() {
        return Severity.BLOCKER;
    }

    /** A half of a pair that is missing leaves the other half unclosed: only the first is said. */
    @Override
    public List<Observation> examine(CheckedSegment segment) {
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
        if (variant.equals("missing")) {
            int there = segment.source().indexOf(mark);
            return Observation.of(segment).from(there, there + mark.length());
        }
        int from = segment.target().lastIndexOf(mark);
        if (from < 0) {
            return Observation.of(segment);
        }
        Observation found = Observation.at(segment, from, from + mark.length());
        return isStrange(segment, mark) ? found.repairedTo(without(segment.target(), number(mark))) : found;
    }

    /** Whether the source has nothing of this number, so that it may go without harm. */
    private static boolean isStrange(CheckedSegment segment, String mark) {
        return Placeholders.marks(segment.source()).stream()
                .noneMatch(known -> number(known).equals(number(mark)));
    }

    private static String without(String target, String number) {
        return target.replaceAll("</?" + number + "/?>", "");
    }

    private static String number(String mark) {
        return mark.replaceAll("\\D", "");
    }
}
