package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure in a text.
 *
 * @param from first character of its place in the text read, from 0
 * @param to one past the last character
 * @param text as it stands there
 * @param values what it can mean, the plainest reading first: 增长两倍 is 2, and 3 of the base; never empty
 * @param about whether the text calls it approximate: 余, 近, more than
 * @param stated whether the other language must say it as well: a digit, or a definite numeral above ten that counts
 *     something; the figures of set phrases, articles and orders of magnitude need not be said
 * @param unit the character or word that follows and says what is counted; empty if unknown
 */
public record Figure(
        FigureKind kind,
        int from,
        int to,
        String text,
        List<BigDecimal> values,
        boolean about,
        boolean stated,
        String unit) {

    public Figure {
        values = List.copyOf(values);
    }

    /** Its plainest reading. */
    public BigDecimal value() {
        return values.get(0);
    }

    /** Whether some reading is this value, to the digit. */
    public boolean reads(BigDecimal value) {
        return values.stream().anyMatch(mine -> mine.compareTo(value) == 0);
    }

    /** Whether some reading of both is the same, to the digit. */
    public boolean sharesAReadingWith(Figure other) {
        return values.stream().anyMatch(other::reads);
    }

    /** Whether they differ by a power of ten only, which is how 万 and 亿 go wrong. */
    public boolean isMisplacedAgainst(Figure other) {
        BigDecimal mine = value().stripTrailingZeros();
        BigDecimal theirs = other.value().stripTrailingZeros();
        return mine.signum() != 0
                && mine.scale() != theirs.scale()
                && mine.unscaledValue().equals(theirs.unscaledValue());
    }

    /** Significant digits of its plainest reading: 2 for 3,200,000. */
    int significantDigits() {
        return value().stripTrailingZeros().precision();
    }

    /** Whether its reading is this one within a share of it, {@code 0.03} being 3%. */
    boolean isNear(BigDecimal expected, String share) {
        BigDecimal tolerance = expected.abs().multiply(new BigDecimal(share));
        return values.stream().anyMatch(value -> value.subtract(expected).abs().compareTo(tolerance) <= 0);
    }

    /** A number as English prints it: 12,000; 3.2 million stays in figures, 3,200,000. */
    public static String print(BigDecimal value) {
        BigDecimal rounded =
                value.setScale(Math.max(0, Math.min(value.stripTrailingZeros().scale(), 4)), RoundingMode.HALF_UP);
        String digits = rounded.toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder printed = new StringBuilder(digits);
        for (int i = point - 3; i > 0; i -= 3) {
            printed.insert(i, ',');
        }
        return printed.toString();
    }
}
