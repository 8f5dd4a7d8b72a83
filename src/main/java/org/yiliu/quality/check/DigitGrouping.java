package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.figures.Figure;

/**
 * A quantity of five digits or more without separators: 16048 for 16,048. Only where the Chinese counts something with it,
 * so that telephone numbers, postcodes and codes stay as they are.
 */
@Component
class DigitGrouping implements SegmentCheck {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 15;

    @Override
    public String id() {
        return "digit-grouping";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return ReadSegment.of(segment)
                .map(read -> read.english().figures().stream()
                        .filter(said -> isUngrouped(said) && isQuantity(read, said))
                        .map(said -> observe(read, said))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isUngrouped(Figure said) {
        String text = said.text();
        return said.stated()
                && text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isQuantity(ReadSegment read, Figure said) {
        return read.chinese().figures().stream()
                .anyMatch(source -> source.reads(said.value())
                        && !source.unit().isEmpty()
                        && Character.isIdeographic(source.unit().codePointAt(0)));
    }

    private static Observation observe(ReadSegment read, Figure said) {
        String grouped = Figure.print(said.value());
        return read.at(said.from(), said.to()).with(said.text(), grouped).repairedBy(grouped);
    }
}
