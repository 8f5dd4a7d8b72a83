package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/** A lower-case word typed twice: "the the". Names (Duran Duran) and what English may double are left alone. */
@Component
class DoubledWord implements SegmentCheck {

    private static final Set<String> MAY_DOUBLE =
            Set.of("had", "that", "very", "long", "so", "bye", "ha", "no", "never");

    @Override
    public String id() {
        return "doubled-word";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        PlainText target = PlainText.of(segment.target());
        String text = target.text();
        List<Observation> observations = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int at = 0; at < text.length(); ) {
            int end = wordEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            if (from >= 0 && isDoubled(text, from, to, at, end)) {
                observations.add(Observation.at(segment, target.place(from), target.end(from, end))
                        .with(text.substring(at, end))
                        .repairedBy(segment.target().substring(target.place(from), target.end(from, to))));
            }
            from = at;
            to = end;
            at = end;
        }
        return observations;
    }

    private static boolean isDoubled(String text, int from, int to, int again, int end) {
        String word = text.substring(again, end);
        boolean same = end - again == to - from && text.startsWith(word, from);
        boolean lower = same && word.chars().allMatch(Character::isLowerCase);
        boolean apart = again - to == 1 && Character.isWhitespace(text.charAt(to));
        boolean partOfMore = end < text.length() && "-'’".indexOf(text.charAt(end)) >= 0
                || from > 0 && "-'’".indexOf(text.charAt(from - 1)) >= 0;
        return lower && apart && !partOfMore && !MAY_DOUBLE.contains(word);
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
