package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.workflow.calendar.DeadlineRules;

class SameDayTests {

    private final WorkingTime time = NewsroomHours.usual();
    private final SameDay rule = new SameDay(time.clock(null), DeadlineRules.USUAL);

    /** 9 March 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-09T07:00, 2026-03-09T17:30",
        "2026-03-09T09:59, 2026-03-09T17:30",
        "2026-03-09T10:00, 2026-03-10T12:00",
        "2026-03-09T23:00, 2026-03-10T12:00",
        "2026-03-13T15:00, 2026-03-16T12:00",
        "2026-03-14T12:00, 2026-03-16T17:30"
    })
    void aimsAtTheSameDayBeforeTheHourAndAtTheNextNoonAfterIt(String handedIn, String publishedBy) {
        Instant now = at(handedIn);

        assertThat(rule.target(now, time.dayOf(now))).isEqualTo(at(publishedBy));
    }

    @Test
    void leavesTimesThatFit() {
        assertThat(rule.fit(hours(4, 2, 1), Duration.ofHours(7))).isEqualTo(hours(4, 2, 1));
    }

    @Test
    void shortensInProportion() {
        assertThat(rule.fit(hours(8, 4, 2), Duration.ofHours(7))).isEqualTo(hours(4, 2, 1));
    }

    @Test
    void leavesEveryStepItsLeastAndTakesTheRestFromTheOthers() {
        List<Duration> fitted = rule.fit(hours(8, 4, 1), Duration.ofHours(3));

        assertThat(fitted).last().isEqualTo(Duration.ofMinutes(30));
        assertThat(fitted.get(0)).isEqualTo(Duration.ofMinutes(100));
        assertThat(fitted.get(1)).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void goesBeyondTheHourRatherThanBelowTheLeast() {
        assertThat(rule.fit(hours(4, 2, 1), Duration.ofMinutes(20)))
                .containsOnly(Duration.ofMinutes(30))
                .hasSize(3);
    }

    private static List<Duration> hours(long... hours) {
        return LongStream.of(hours).mapToObj(Duration::ofHours).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
