package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.workflow.NewsroomHours;
import org.yiliu.workflow.WorkingTime;

/** Dues are told in the newsroom's working time, whatever its hours are set to. */
class DueTests {

    private static final WorkingTime USUAL = NewsroomHours.usual();

    /** 11 March 2026 is a Wednesday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-11T14:00, 2026-03-11T14:45, minutes, 45, soon",
        "2026-03-11T11:00, 2026-03-11T16:00, hours, 3.5, soon",
        "2026-03-11T08:30, 2026-03-12T17:30, hours, 15, ",
        "2026-03-11T08:30, 2026-03-13T17:30, days, 3, ",
        "2026-03-12T09:00, 2026-03-11T16:30, hours, 1.5, late"
    })
    void saysWhatIsLeftInWorkingTime(String now, String due, String unit, double amount, String tone) {
        assertThat(DuePhrase.of(at(due), at(now), USUAL)).isEqualTo(new DuePhrase(tone, unit, amount));
    }

    @Test
    void countsDaysOfTheLengthThatIsSet() {
        WorkingTime shortDays = NewsroomHours.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-13:00");

        assertThat(DuePhrase.of(at("2026-03-17T13:00"), at("2026-03-11T09:00"), shortDays))
                .isEqualTo(new DuePhrase(null, "days", 5));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-11T14:00, 2026-03-09", "2026-03-13T20:00, 2026-03-09", "2026-03-14T10:00, 2026-03-16"})
    void showsThisWeekUntilItsLastWorkingDayIsOver(String now, String monday) {
        assertThat(DueDay.week(List.of(), at(now), USUAL))
                .hasSize(5)
                .first()
                .extracting(day -> day.day().toString())
                .isEqualTo(monday);
    }

    @Test
    void showsTheWorkingDaysThatAreSet() {
        WorkingTime six = NewsroomHours.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), "09:00-17:00");

        assertThat(DueDay.week(List.of(), at("2026-03-14T10:00"), six))
                .hasSize(6)
                .last()
                .matches(DueDay::today);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
