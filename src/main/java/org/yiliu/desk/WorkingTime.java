package org.yiliu.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts working time. Until the university's calendar (holidays, exchanged weekends) is kept, working time is Monday to
 * Friday, 08:30–12:00 and 13:30–17:30 in Shanghai: {@value #HOURS_A_DAY} hours a day.
 */
final class WorkingTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final double HOURS_A_DAY = 7.5;

    private static final List<Shift> SHIFTS = List.of(
            new Shift(LocalTime.of(8, 30), LocalTime.of(12, 0)), new Shift(LocalTime.of(13, 30), LocalTime.of(17, 30)));
    private static final Duration WEEK = Duration.ofMinutes((long) (HOURS_A_DAY * 60 * 5));

    private WorkingTime() {}

    /** Working time from one moment to another; negative when {@code to} is the earlier one. */
    static Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        long weeks = Duration.between(from, to).toDays() / 7;
        Instant start = from.plus(Duration.ofDays(weeks * 7));
        Duration sum = WEEK.multipliedBy(weeks);
        for (LocalDate day = dayOf(start); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            sum = sum.plus(onDay(day, start, to));
        }
        return sum;
    }

    /** Whether the clock of working time runs at this moment. */
    static boolean runsAt(Instant at) {
        return !nextStart(at).isAfter(at);
    }

    /** The moment itself while working time runs, otherwise when it goes on. */
    static Instant nextStart(Instant at) {
        for (LocalDate day = dayOf(at); ; day = day.plusDays(1)) {
            if (!isWorkday(day)) {
                continue;
            }
            for (Shift shift : SHIFTS) {
                if (instant(day, shift.end()).isAfter(at)) {
                    Instant start = instant(day, shift.start());
                    return start.isAfter(at) ? start : at;
                }
            }
        }
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static Duration onDay(LocalDate day, Instant from, Instant to) {
        if (!isWorkday(day)) {
            return Duration.ZERO;
        }
        return SHIFTS.stream()
                .map(shift -> overlap(instant(day, shift.start()), instant(day, shift.end()), from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration overlap(Instant start, Instant end, Instant from, Instant to) {
        Instant begin = start.isAfter(from) ? start : from;
        Instant finish = end.isBefore(to) ? end : to;
        return begin.isBefore(finish) ? Duration.between(begin, finish) : Duration.ZERO;
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private record Shift(LocalTime start, LocalTime end) {}
}
