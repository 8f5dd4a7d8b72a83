package org.yiliu.quality.grammar;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.names.LatinNames;
import org.yiliu.translation.text.SegmentKind;

/** Grammar and style of sentences, but not of He Jing, who is no pronoun; a headline, a cell of a table or a name has a grammar of its own. */
@Component
class Grammar implements SegmentCheck {

    private static final Set<SegmentKind> SENTENCES =
            Set.of(SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.CAPTION);

    private final Proofreader proofreader;

    Grammar(Proofreader proofreader) {
        this.proofreader = proofreader;
    }

    @Override
    public String id() {
        return "grammar";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    /** For {@link Spelling} too. */
    @Override
    public void prepare(CheckedText text, Duration patience) {
        List<String> targets = text.written()
                .filter(segment -> !segment.isUntranslated())
                .map(CheckedSegment::target)
                .distinct()
                .toList();
        proofreader.read(targets, patience);
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        if (!SENTENCES.contains(segment.kind()) || segment.isUntranslated()) {
            return List.of();
        }
        List<Slip> slips = proofreader.marked(segment.target()).stream()
                .filter(slip -> slip.kind() != Slip.Kind.SPELLING)
                .toList();
        List<LatinNames.Place> names = slips.isEmpty() ? List.of() : LatinNames.in(segment.target());
        return slips.stream()
                .filter(slip -> names.stream().noneMatch(name -> slip.from() < name.to() && name.from() < slip.to()))
                .map(slip -> observe(segment, slip))
                .toList();
    }

    private static Observation observe(CheckedSegment segment, Slip slip) {
        Observation seen = Observation.at(segment, slip.from(), slip.to()).with(slip.text(), slip.message());
        if (slip.kind() == Slip.Kind.STYLE) {
            return seen.saying("style").weighing(Severity.INFO);
        }
        Observation told = seen.saying("grammar");
        return slip.suggestions().size() == 1
                ? told.repairedBy(slip.suggestions().get(0))
                : told;
    }
}
