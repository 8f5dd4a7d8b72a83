package org.yiliu.quality.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.figures.Figure;
import org.yiliu.quality.figures.FigureKind;

/**
 * 百分点 said as percent, percent said as percentage points, and a percent sign lost: from 5% to 6% is one percentage point
 * more, but 20 percent.
 */
@Component
class PercentagePoints implements SegmentCheck {

    /** What may follow where "percentage points" can stand without the sentence being turned round. */
    private static final Set<String> SAFE_BEFORE = Set.of(
            "",
            ",",
            ".",
            ";",
            ")",
            "from",
            "to",
            "over",
            "compared",
            "higher",
            "lower",
            "more",
            "less",
            "and",
            "in",
            "on",
            "year");

    @Override
    public String id() {
        return "percentage-points";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return ReadSegment.of(segment)
                .map(read -> read.chinese().figures().stream()
                        .flatMap(source -> observe(read, source).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Observation> observe(ReadSegment read, Figure source) {
        return switch (source.kind()) {
            case POINTS -> only(read, source, FigureKind.PERCENT).map(said -> points(read, source, said));
            case PERCENT ->
                only(read, source, FigureKind.POINTS)
                        .map(said -> saying(read, source, said, "percent"))
                        .or(() -> only(read, source, FigureKind.NUMBER)
                                .filter(said -> !isShare(read))
                                .map(said -> saying(read, source, said, "sign")));
            case NUMBER, ORDINAL, MULTIPLE, GROWTH, FRACTION, VAGUE, CALENDAR -> Optional.empty();
        };
    }

    /** The English figure of that value, if all of that value are of this kind. */
    private static Optional<Figure> only(ReadSegment read, Figure source, FigureKind kind) {
        List<Figure> same = read.english().figures().stream()
                .filter(said -> said.reads(source.value()))
                .toList();
        boolean all = !same.isEmpty() && same.stream().allMatch(said -> said.kind() == kind);
        boolean alsoMeant = read.chinese().figures().stream()
                .anyMatch(other -> other.kind() != source.kind() && other.sharesAReadingWith(source));
        return all && !alsoMeant ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** "97 out of 100", "an 85 rating": a share said otherwise. */
    private static boolean isShare(ReadSegment read) {
        return Stream.of("percent", "per cent", "%", "out of", "per 100", "one-hundred")
                .anyMatch(read.target().text()::contains);
    }

    private static Observation points(ReadSegment read, Figure source, Figure said) {
        Observation observation = saying(read, source, said, "points");
        boolean one = said.value().compareTo(BigDecimal.ONE) == 0;
        String words = Figure.print(said.value()) + (one ? " percentage point" : " percentage points");
        return SAFE_BEFORE.contains(said.unit()) ? observation.repairedBy(words) : observation;
    }

    private static Observation saying(ReadSegment read, Figure source, Figure said, String variant) {
        return read.at(said.from(), said.to(), source.from(), source.to())
                .saying(variant)
                .with(source.text(), said.text());
    }
}
