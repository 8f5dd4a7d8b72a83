package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an English text say otherwise than those of its Chinese.
 *
 * @param differences in the order of the source; what was only added comes last
 */
public record FigureComparison(List<Difference> differences) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * A figure said otherwise.
     *
     * @param source null for a figure only the English has
     * @param target null for a figure the English leaves out
     */
    public record Difference(
            @Nullable Figure source, @Nullable Figure target) {

        /** Whether only a power of ten parts them: 万 or 亿 went wrong. */
        public boolean isMisplaced() {
            return source != null && target != null && source.isMisplacedAgainst(target);
        }
    }

    /** Compares without regard to order and to how often a figure is said. */
    public static FigureComparison of(Reading source, Reading target) {
        List<Figure> missing = source.figures().stream()
                .filter(Figure::stated)
                .filter(figure -> target.figures().stream().noneMatch(said -> agree(figure, said)))
                .toList();
        List<Figure> added = new ArrayList<>(target.figures().stream()
                .filter(Figure::stated)
                .filter(said -> source.figures().stream().noneMatch(figure -> agree(figure, said)))
                .toList());
        List<Difference> differences = new ArrayList<>();
        for (Figure figure : missing) {
            Figure instead = instead(figure, added);
            if (instead != null) {
                added.remove(instead);
            }
            differences.add(new Difference(figure, instead));
        }
        added.forEach(said -> differences.add(new Difference(null, said)));
        return new FigureComparison(List.copyOf(differences));
    }

    /** What the English most likely has in its place: misplaced by a power of ten, else of its kind, else any. */
    private static @Nullable Figure instead(Figure figure, List<Figure> added) {
        return added.stream()
                .filter(figure::isMisplacedAgainst)
                .findFirst()
                .or(() -> added.stream()
                        .filter(said -> said.kind() == figure.kind())
                        .findFirst())
                .or(() -> added.stream().findFirst())
                .orElse(null);
    }

    /** Whether an English figure can stand for a Chinese one. */
    static boolean agree(Figure source, Figure target) {
        if (source.kind() == FigureKind.GROWTH && target.kind() == FigureKind.MULTIPLE) {
            return target.value().compareTo(source.value().add(BigDecimal.ONE)) == 0;
        }
        return source.sharesAReadingWith(target)
                || isPart(source, target)
                || isRounded(source, target)
                || isVague(source, target)
                || isConverted(source, target);
    }

    /** 三分之一 is about 33%. */
    private static boolean isPart(Figure source, Figure target) {
        boolean part = source.kind() == FigureKind.FRACTION || target.kind() == FigureKind.FRACTION;
        return part && source.values().stream().anyMatch(value -> value.signum() > 0 && target.isNear(value, "0.015"));
    }

    /** 3215000 is about 3.2 million: fewer digits, and the text says so. */
    private static boolean isRounded(Figure source, Figure target) {
        return target.about()
                && target.significantDigits() < source.significantDigits()
                && source.value().compareTo(TWO) > 0
                && target.isNear(source.value(), "0.1");
    }

    /** 50多 may be dozens, 3000余 thousands. */
    private static boolean isVague(Figure source, Figure target) {
        BigDecimal order = target.value();
        return target.kind() == FigureKind.VAGUE
                && (source.about() || source.kind() == FigureKind.VAGUE)
                && source.value().compareTo(order) >= 0
                && source.value().compareTo(order.movePointRight(2)) < 0;
    }

    /** 6000亩 are 400 hectares. */
    private static boolean isConverted(Figure source, Figure target) {
        return Measures.factors(source.unit()).stream()
                .anyMatch(factor -> target.isNear(source.value().multiply(factor), "0.03"));
    }
}
