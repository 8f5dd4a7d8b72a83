package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of text already read as a date or a time.
 *
 * @param values the numbers it holds
 */
record Span(int from, int to, List<BigDecimal> values) {

    static Span of(int from, int to, int... values) {
        return new Span(
                from, to, Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    Figure figure(String text) {
        return new Figure(FigureKind.CALENDAR, from, to, text.substring(from, to), values, false, false, "");
    }
}
