package org.yiliu.quality.check;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.figures.Figure;
import org.yiliu.quality.figures.FigureComparison;
import org.yiliu.quality.figures.FigureComparison.Difference;
import org.yiliu.quality.figures.FigureKind;

/**
 * Numbers that the English says otherwise than the Chinese, leaves out or makes up. Says both readings, and apart from the
 * rest where only a power of ten is wrong, which is how 万 and 亿 slip. Dates and times have checks of their own.
 */
@Component
class Numbers implements SegmentCheck {

    @Override
    public String id() {
        return "numbers";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return ReadSegment.of(segment).map(Numbers::examine).orElse(List.of());
    }

    private static List<Observation> examine(ReadSegment read) {
        return FigureComparison.of(read.chinese(), read.english()).differences().stream()
                .map(difference -> observe(read, difference))
                .toList();
    }

    private static Observation observe(ReadSegment read, Difference difference) {
        Figure source = difference.source();
        Figure said = difference.target();
        if (source == null) {
            return said == null
                    ? Observation.of(read.segment())
                    : read.at(said.from(), said.to()).saying("added").with(said.text());
        }
        return said == null
                ? read.without(source.from(), source.to()).saying("missing").with(source.text(), value(source))
                : read.at(said.from(), said.to(), source.from(), source.to())
                        .saying(difference.isMisplaced() ? "magnitude" : "differs")
                        .with(source.text(), value(source), said.text());
    }

    /** As English would print it, 增长两倍 as what it makes of the base. */
    private static String value(Figure figure) {
        BigDecimal value = figure.kind() == FigureKind.GROWTH ? figure.value().add(BigDecimal.ONE) : figure.value();
        String printed = Figure.print(value);
        return switch (figure.kind()) {
            case PERCENT, POINTS -> printed + "%";
            case GROWTH, MULTIPLE -> printed + "×";
            case NUMBER, ORDINAL, FRACTION, VAGUE, CALENDAR -> printed;
        };
    }
}
