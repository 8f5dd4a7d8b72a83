package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.workflow.calendar.CalendarDay;

class WorkingTimeTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkingTime workingTime = NewsroomHours.usual();

    /** 2 March 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, PT2H, 2026-03-02T11:00",
        "2026-03-02T11:00, PT2H, 2026-03-02T14:30",
        "2026-03-02T17:00, PT1H, 2026-03-03T09:00",
        "2026-03-06T17:30, PT1H, 2026-03-09T09:30",
        "2026-03-07T10:00, PT0S, 2026-03-09T08:30",
        "2026-03-02T12:30, PT0S, 2026-03-02T13:30",
        "2026-03-02T08:30, PT7H30M, 2026-03-02T17:30",
        "2026-03-02T08:30, PT37H30M, 2026-03-06T17:30",
        "2026-03-02T05:00, PT15M, 2026-03-02T08:45"
    })
    void addsWorkingTimeAcrossBreaksNightsAndWeekends(String from, Duration time, String expected) {
        assertThat(workingTime.plus(at(from), time)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 2026-03-02T11:00, PT2H",
        "2026-03-02T11:00, 2026-03-02T14:00, PT1H30M",
        "2026-03-06T16:30, 2026-03-09T09:30, PT2H",
        "2026-03-07T10:00, 2026-03-08T10:00, PT0S",
        "2026-03-02T11:00, 2026-03-02T09:00, PT-2H"
    })
    void countsOnlyTheTimeInWhichSomebodyWorks(String from, String to, Duration expected) {
        assertThat(workingTime.between(at(from), at(to))).isEqualTo(expected);
    }

    @Test
    void knowsWhetherSomebodyWorks() {
        assertThat(workingTime.isOpen(at("2026-03-02T08:30"))).isTrue();
        assertThat(workingTime.isOpen(at("2026-03-02T12:00"))).isFalse();
        assertThat(workingTime.isOpen(at("2026-03-07T10:00"))).isFalse();
        assertThat(workingTime.day()).isEqualTo(Duration.ofMinutes(450));
    }

    @Test
    void tellsDaysWhereTheNewsroomWorks() {
        assertThat(workingTime.zone()).isEqualTo(SHANGHAI);
        assertThat(workingTime.dayOf(Instant.parse("2026-03-06T16:30:00Z"))).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(workingTime.isWorkday(LocalDate.of(2026, 3, 6))).isTrue();
        assertThat(workingTime.isWorkday(LocalDate.of(2026, 3, 7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // Spring Festival 2026: off from 15 to 23 February; the Saturdays of 14 and 28 February are worked
        "2026-02-13T17:00, PT1H, 2026-02-14T09:00",
        "2026-02-14T17:00, PT1H, 2026-02-24T09:00",
        "2026-02-18T10:00, PT0S, 2026-02-24T08:30",
        "2026-02-27T17:30, PT2H, 2026-02-28T10:30"
    })
    void jumpsOverHolidaysAndWorksOnMakeUpDays(String from, Duration time, String expected) {
        WorkingTime holidays = NewsroomHours.with(Map.of(), Map.of("", springFestival()));

        assertThat(holidays.plus(at(from), time)).isEqualTo(at(expected));
        assertThat(holidays.between(at(from), at(expected))).isEqualTo(time);
    }

    @Test
    void countsByADepartmentsOwnHoursAndDays() {
        WorkingTime own = NewsroomHours.with(
                Map.of("library", NewsroomHours.hours(EnumSet.allOf(DayOfWeek.class), "09:00-21:00")),
                Map.of(
                        "",
                        springFestival(),
                        "library",
                        new TreeMap<>(Map.of(
                                LocalDate.of(2026, 3, 2),
                                new CalendarDay(LocalDate.of(2026, 3, 2), false, "馆庆", "Library Day")))));

        assertThat(own.plus(at("2026-03-01T20:00"), Duration.ofHours(2), "library"))
                .isEqualTo(at("2026-03-03T10:00"));
        assertThat(own.plus(at("2026-03-01T20:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-02T10:30"));
        assertThat(own.plus(at("2026-02-16T12:00"), Duration.ZERO, "library")).isEqualTo(at("2026-02-24T09:00"));
        assertThat(own.between(at("2026-03-01T09:00"), at("2026-03-03T09:00"), "library"))
                .isEqualTo(Duration.ofHours(12));
        assertThat(own.plus(at("2026-03-01T20:00"), Duration.ZERO, "archive")).isEqualTo(at("2026-03-02T08:30"));
    }

    @Test
    void endsWhereEveryDayIsOff() {
        TreeMap<LocalDate, CalendarDay> allOff = new TreeMap<>();
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2040, 1, 1))
                .forEach(day -> allOff.put(day, new CalendarDay(day, false, "放假", "Off")));
        WorkingTime never = NewsroomHours.with(Map.of(), Map.of("", allOff));

        Instant due = never.plus(at("2026-03-02T09:00"), Duration.ofHours(20));

        assertThat(due).isAfter(at("2027-03-01T09:00")).isBefore(at("2027-04-01T09:00"));
        assertThat(never.opening(at("2026-03-02T09:00"))).isBefore(due);
        assertThat(never.between(at("2026-03-02T09:00"), at("2026-12-02T09:00")))
                .isZero();
    }

    @Test
    void saysForWhichYearNoHolidaysAreEntered() {
        WorkingTime only2026 = NewsroomHours.usual();

        assertThat(only2026.yearWithoutHolidays(at("2026-12-30T09:00"), at("2027-01-05T09:00")))
                .hasValue(2027);
        assertThat(only2026.yearWithoutHolidays(at("2026-12-30T09:00"), at("2026-12-31T09:00")))
                .isEmpty();
    }

    private static TreeMap<LocalDate, CalendarDay> springFestival() {
        TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
        LocalDate.of(2026, 2, 15)
                .datesUntil(LocalDate.of(2026, 2, 24))
                .forEach(day -> days.put(day, new CalendarDay(day, false, "春节", "Spring Festival")));
        for (int day : new int[] {14, 28}) {
            LocalDate date = LocalDate.of(2026, 2, day);
            days.put(date, new CalendarDay(date, true, "春节调休上班", "Working day"));
        }
        return days;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
