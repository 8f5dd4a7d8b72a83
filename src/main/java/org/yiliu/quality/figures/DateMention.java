package org.yiliu.quality.figures;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date, or the part of one that a text gives.
 *
 * @param month 1 to 12
 * @param day 1 to 31
 * @param third which third of the month (上旬, mid-July)
 * @param weekday the one named beside the date
 * @param sure false for what may be no date: the English word "may"
 */
public record DateMention(
        int from,
        int to,
        String text,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Third third,
        @Nullable DayOfWeek weekday,
        boolean sure) {

    /** A third of a month. */
    public enum Third {
        EARLY,
        MID,
        LATE
    }

    DateMention on(@Nullable DayOfWeek named) {
        return new DateMention(from, to, text, year, month, day, third, named, sure);
    }

    /** The calendar's date, with the year given if it names none; empty if a part is missing or no calendar has it. */
    public Optional<LocalDate> date(@Nullable Integer yearIfNone) {
        Integer in = year == null ? yearIfNone : year;
        if (in == null || month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(in, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Its numbers but the month, which English says in words. */
    Span span() {
        List<Integer> numbers = new ArrayList<>();
        for (Integer part : new Integer[] {year, day}) {
            if (part != null) {
                numbers.add(part);
            }
        }
        return Span.of(from, to, numbers.stream().mapToInt(Integer::intValue).toArray());
    }
}
