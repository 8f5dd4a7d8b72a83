package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the times of day of an English text say otherwise than those of its Chinese. */
public record TimeComparison(List<Pair> pairs) {

    /**
     * A time said otherwise.
     *
     * @param source null for a time only the English has
     * @param target null for a time the English leaves out
     */
    public record Pair(
            @Nullable TimeMention source, @Nullable TimeMention target) {}

    public static TimeComparison of(Reading source, Reading target) {
        List<TimeMention> missing = source.times().stream()
                .filter(TimeMention::stated)
                .filter(time -> target.times().stream().noneMatch(time::agreesWith))
                .filter(time -> !isCounted(time, target))
                .toList();
        List<TimeMention> added = new ArrayList<>(target.times().stream()
                .filter(said -> source.times().stream().noneMatch(said::agreesWith))
                .toList());
        List<Pair> pairs = new ArrayList<>();
        for (TimeMention time : missing) {
            TimeMention instead = added.isEmpty() ? null : added.remove(0);
            pairs.add(new Pair(time, instead));
        }
        added.stream().filter(said -> !isFounded(said, source)).forEach(said -> pairs.add(new Pair(null, said)));
        return new TimeComparison(List.copyOf(pairs));
    }

    /** A full hour may be a number to English readers, in "at seven" and "by 24". */
    private static boolean isCounted(TimeMention time, Reading target) {
        boolean hour = target.figures().stream()
                .filter(figure -> figure.kind() != FigureKind.CALENDAR)
                .anyMatch(figure -> time.minutes().stream()
                        .anyMatch(minute -> figure.reads(BigDecimal.valueOf(minute / 60 == 0 ? 24 : minute / 60))
                                || figure.reads(BigDecimal.valueOf(dial(minute / 60)))));
        boolean minute = time.isFullHour()
                || target.figures().stream()
                        .filter(figure -> figure.kind() != FigureKind.CALENDAR)
                        .anyMatch(figure -> time.minutes().stream()
                                .anyMatch(each -> figure.reads(BigDecimal.valueOf(each % 60))
                                        || each % 60 == 30 && figure.reads(new BigDecimal("0.5"))));
        return hour && minute && target.times().isEmpty();
    }

    private static int dial(int hour) {
        return hour % 12 == 0 ? 12 : hour % 12;
    }

    /** Whether the Chinese has its hour in some other form. */
    private static boolean isFounded(TimeMention said, Reading source) {
        return source.figures().stream()
                        .filter(figure -> figure.kind() != FigureKind.CALENDAR
                                || source.times().isEmpty())
                        .anyMatch(figure -> said.numbers().stream()
                                .limit(2)
                                .anyMatch(number -> figure.reads(BigDecimal.valueOf(number))))
                || source.times().size() < 2 && !source.times().isEmpty();
    }
}
