package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of an English text say otherwise than those of its Chinese. English may leave out or add a year or a month
 * that is plain from the date of the news, and may say 1—3月 as the first quarter; a day is compared with its month.
 */
public record DateComparison(List<Pair> pairs) {

    /**
     * A date said otherwise.
     *
     * @param source null for a date only the English has
     * @param target null for a date the English leaves out
     */
    public record Pair(
            @Nullable DateMention source, @Nullable DateMention target) {}

    /**
     * Compares the dates.
     *
     * @param near whether the Chinese names a day by the one before or after: 昨日, 次日
     * @param far whether it names days or months otherwise: 春节, 农历, 上月
     * @param targetWords whether the English names a day by another: the next day
     */
    public static DateComparison of(Reading source, Reading target, boolean near, boolean far, boolean targetWords) {
        List<DateMention> missing = source.dates().stream()
                .filter(date -> !isSaid(date, target))
                .filter(date -> !isNamedOtherwise(date, source, target, targetWords))
                .toList();
        List<DateMention> added = new ArrayList<>(target.dates().stream()
                .filter(DateMention::sure)
                .filter(date -> !isFounded(date, source))
                .toList());
        List<Pair> pairs = new ArrayList<>();
        for (DateMention date : missing) {
            DateMention instead = added.stream()
                    .filter(said -> (said.day() == null) == (date.day() == null))
                    .findFirst()
                    .orElse(null);
            added.remove(instead);
            pairs.add(new Pair(date, instead));
        }
        if (!far && !source.dates().isEmpty()) {
            added.stream()
                    .filter(date -> !near || !isNeighbour(date, source))
                    .forEach(date -> pairs.add(new Pair(null, date)));
        }
        return new DateComparison(List.copyOf(pairs));
    }

    /** Whether the English says all of a Chinese date. */
    private static boolean isSaid(DateMention date, Reading target) {
        boolean year = date.year() == null || isYearSaid(date.year(), target);
        if (date.day() != null) {
            return year && isDaySaid(date, target);
        }
        return year && (date.month() == null || target.dates().stream().anyMatch(said -> isSameMonth(date, said)));
    }

    /** "From the 25th to the next day", and "on Wednesday" for 23日. */
    private static boolean isNamedOtherwise(DateMention date, Reading source, Reading target, boolean targetWords) {
        Integer day = date.day();
        if (day == null) {
            return false;
        }
        boolean neighbour =
                source.dates().stream().anyMatch(other -> other.day() != null && Math.abs(other.day() - day) == 1);
        boolean weekday = target.weekdays().size() > source.weekdays().size();
        return targetWords && neighbour || weekday && date.month() == null;
    }

    private static boolean isYearSaid(int year, Reading target) {
        return target.dates().stream().anyMatch(said -> Objects.equals(said.year(), year))
                || target.figures().stream().anyMatch(said -> said.reads(BigDecimal.valueOf(year)));
    }

    private static boolean isDaySaid(DateMention date, Reading target) {
        boolean dated = target.dates().stream()
                .anyMatch(said -> Objects.equals(said.day(), date.day()) && mayShareMonth(date, said));
        return dated
                || target.figures().stream()
                        .anyMatch(said -> said.kind() != FigureKind.CALENDAR
                                && said.reads(BigDecimal.valueOf(Objects.requireNonNull(date.day()))));
    }

    /** Whether the Chinese names no day, or one within two days of it. */
    private static boolean isNeighbour(DateMention said, Reading source) {
        Integer day = said.day();
        return day == null
                || source.dates().stream()
                        .map(DateMention::day)
                        .filter(Objects::nonNull)
                        .allMatch(other -> Math.abs(other - day) <= 2 || Math.abs(other - day) >= 28)
                || source.dates().stream().map(DateMention::day).allMatch(Objects::isNull);
    }

    private static boolean mayShareYear(DateMention one, DateMention other) {
        return one.year() == null || other.year() == null || one.year().equals(other.year());
    }

    /** A day without a month is of a month the sentence names or of one beside it, if it names any. */
    private static boolean isNearNamedMonth(DateMention said, Reading source) {
        List<Integer> named = source.dates().stream()
                .map(DateMention::month)
                .filter(Objects::nonNull)
                .toList();
        Integer month = said.month();
        return named.isEmpty()
                || month == null
                || named.stream().anyMatch(other -> Math.abs(other - month) <= 1 || Math.abs(other - month) == 11);
    }

    private static boolean mayShareMonth(DateMention one, DateMention other) {
        return one.month() == null || other.month() == null || one.month().equals(other.month());
    }

    private static boolean isSameMonth(DateMention date, DateMention said) {
        boolean third = date.third() == null || said.third() == null || date.third() == said.third();
        return Objects.equals(date.month(), said.month()) && third;
    }

    /** Whether the Chinese bears out an English date. */
    private static boolean isFounded(DateMention said, Reading source) {
        if (said.day() == null) {
            return source.dates().stream()
                    .anyMatch(date -> date.month() == null && date.day() != null
                            || isSameMonth(date, said) && mayShareYear(date, said));
        }
        boolean dated = source.dates().stream()
                .anyMatch(date -> Objects.equals(said.day(), date.day())
                        && mayShareMonth(date, said)
                        && mayShareYear(date, said)
                        && (date.month() != null || isNearNamedMonth(said, source)));
        return dated
                || source.figures().stream()
                        .anyMatch(date ->
                                date.kind() != FigureKind.CALENDAR && date.reads(BigDecimal.valueOf(said.day())));
    }
}
