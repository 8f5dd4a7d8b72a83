package org.yiliu.quality.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.Surroundings;
import org.yiliu.quality.figures.DateMention;
import org.yiliu.quality.figures.WeekdayMention;

/**
 * Days of the week that differ from the Chinese, and dates that fall on another day than the text says. A date without a
 * year is understood of the year that brings it nearest to the article's own day; without that, only the two texts are
 * compared.
 */
@Component
class Weekdays implements SegmentCheck {

    @Override
    public String id() {
        return "weekdays";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return examine(segment, Surroundings.NONE);
    }

    @Override
    public List<Observation> examine(CheckedSegment segment, Surroundings surroundings) {
        return ReadSegment.of(segment)
                .map(read -> examine(read, surroundings.releasedOn()))
                .orElse(List.of());
    }

    private static List<Observation> examine(ReadSegment read, @Nullable LocalDate released) {
        List<Observation> observations = new ArrayList<>(differing(read));
        if (observations.isEmpty()) {
            read.english().dates().stream()
                    .flatMap(date -> offCalendar(read, date, released).stream())
                    .forEach(observations::add);
        }
        if (observations.isEmpty()) {
            read.chinese().dates().stream()
                    .flatMap(date -> sourceOffCalendar(read, date, released).stream())
                    .forEach(observations::add);
        }
        return observations;
    }

    /** A day the Chinese names and the English does not, where the English names one the Chinese does not. */
    private static List<Observation> differing(ReadSegment read) {
        List<WeekdayMention> chinese = read.chinese().weekdays();
        List<WeekdayMention> english = read.english().weekdays();
        List<WeekdayMention> missing = unmatched(chinese, english);
        List<WeekdayMention> added = unmatched(english, chinese);
        return IntStream.range(0, Math.min(missing.size(), added.size()))
                .mapToObj(i -> {
                    WeekdayMention source = missing.get(i);
                    WeekdayMention said = added.get(i);
                    return read.at(said.from(), said.to(), source.from(), source.to())
                            .saying("differs")
                            .with(read.source().text().substring(source.from(), source.to()), name(source.day()))
                            .repairedBy(name(source.day()));
                })
                .toList();
    }

    private static List<WeekdayMention> unmatched(List<WeekdayMention> days, List<WeekdayMention> others) {
        return days.stream()
                .filter(day -> others.stream().noneMatch(other -> other.day() == day.day()))
                .toList();
    }

    private static Optional<Observation> offCalendar(ReadSegment read, DateMention date, @Nullable LocalDate released) {
        return mistaken(date, sameDay(read, date), released)
                .map(real -> read.at(date.from(), date.to()).saying("calendar").with(date.text(), name(real)));
    }

    private static Optional<Observation> sourceOffCalendar(
            ReadSegment read, DateMention date, @Nullable LocalDate released) {
        return mistaken(date, null, released)
                .map(real ->
                        read.without(date.from(), date.to()).saying("source").with(date.text(), name(real)));
    }

    /** The day a date really falls on, where its text names another. */
    private static Optional<DayOfWeek> mistaken(
            DateMention date, @Nullable Integer otherYear, @Nullable LocalDate released) {
        if (date.weekday() == null) {
            return Optional.empty();
        }
        Integer year = date.year() == null ? otherYear : date.year();
        return (year == null ? nearest(date, released) : date.date(year))
                .map(LocalDate::getDayOfWeek)
                .filter(real -> real != date.weekday());
    }

    private static Optional<LocalDate> nearest(DateMention date, @Nullable LocalDate released) {
        if (released == null) {
            return Optional.empty();
        }
        return IntStream.of(0, -1, 1)
                .mapToObj(years -> date.date(released.getYear() + years))
                .flatMap(Optional::stream)
                .min((one, other) -> Long.compare(distance(one, released), distance(other, released)));
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** The year the Chinese gives for the same day. */
    private static @Nullable Integer sameDay(ReadSegment read, DateMention date) {
        return read.chinese().dates().stream()
                .filter(source -> Objects.equals(source.month(), date.month()))
                .filter(source -> Objects.equals(source.day(), date.day()))
                .map(DateMention::year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
