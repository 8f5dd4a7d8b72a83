package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
