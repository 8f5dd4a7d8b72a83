package org.yiliu.quality.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.Surroundings;
import org.yiliu.termbase.Terminology;

/**
 * Words that no dictionary of American English has. Words of the termbase's renderings are right, names in pinyin are, and
 * so is whatever stands in Latin letters in the Chinese.
 */
@Component
class Spelling implements SegmentCheck {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final int SHORTEST_CLEAR = 6;

    private final Proofreader proofreader;
    private volatile Words words = new Words(Surroundings.NONE.terms(), Set.of());

    Spelling(Proofreader proofreader) {
        this.proofreader = proofreader;
    }

    @Override
    public String id() {
        return "spelling";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return examine(segment, Surroundings.NONE);
    }

    @Override
    public List<Observation> examine(CheckedSegment segment, Surroundings surroundings) {
        if (segment.isUntranslated()) {
            return List.of();
        }
        Set<String> known = known(surroundings.terms());
        return proofreader.marked(segment.target()).stream()
                .filter(slip -> slip.kind() == Slip.Kind.SPELLING)
                .filter(slip -> !known.contains(slip.text().toLowerCase(Locale.ROOT))
                        && !segment.source().contains(slip.text()))
                .map(slip -> observe(segment, slip))
                .toList();
    }

    private static Observation observe(CheckedSegment segment, Slip slip) {
        Observation seen = Observation.at(segment, slip.from(), slip.to());
        if (slip.suggestions().isEmpty()) {
            return seen.saying("unknown").with(slip.text());
        }
        String first = slip.suggestions().get(0);
        Observation told = seen.saying("suggested").with(slip.text(), first);
        return isClear(slip.text(), first) ? told.repairedBy(first) : told;
    }

    /** A short or capitalised word may be meant, whatever it resembles. */
    private static boolean isClear(String word, String meant) {
        return word.length() >= SHORTEST_CLEAR
                && word.equals(word.toLowerCase(Locale.ROOT))
                && meant.equals(meant.toLowerCase(Locale.ROOT))
                && Likeness.isSlip(word, meant);
    }

    private Set<String> known(Terminology terms) {
        Words present = words;
        if (present.terms() != terms) {
            present = new Words(
                    terms,
                    terms.entries().stream()
                            .flatMap(entry -> entry.allowed().stream())
                            .flatMap(rendering -> NO_LETTERS.splitAsStream(rendering.text()))
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toUnmodifiableSet()));
            words = present;
        }
        return present.known();
    }

    /** The words of one terminology's renderings, lower case. */
    private record Words(Terminology terms, Set<String> known) {}
}
