package org.yiliu.workflow.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a department, or the whole house, works in an ordinary week.
 *
 * @param periods of each workday, in order and without overlap
 * @throws IllegalArgumentException without a workday, without a period, or if periods overlap
 */
public record OfficeHours(Set<DayOfWeek> workdays, List<WorkingPeriod> periods) {

    public OfficeHours {
        if (workdays.isEmpty() || periods.isEmpty()) {
            throw new IllegalArgumentException("Office hours need a workday and a period");
        }
        for (int next = 1; next < periods.size(); next++) {
            if (periods.get(next).start().isBefore(periods.get(next - 1).end())) {
                throw new IllegalArgumentException("Office hours stand in order and do not overlap: " + periods);
            }
        }
        workdays = EnumSet.copyOf(workdays);
        periods = List.copyOf(periods);
    }

    /**
     * @param days names of {@link DayOfWeek} between commas
     * @param periods such as {@code 08:30-12:00, 13:30-17:30}; a Chinese comma will do too
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} for anything else
     */
    static OfficeHours parse(String days, String periods) {
        return new OfficeHours(
                Arrays.stream(days.split(","))
                        .map(String::strip)
                        .filter(day -> !day.isEmpty())
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                Arrays.stream(periods.split("[,，、]"))
                        .map(String::strip)
                        .filter(period -> !period.isEmpty())
                        .map(WorkingPeriod::from)
                        .toList());
    }

    String daysWritten() {
        return workdays.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    public String periodsWritten() {
        return periods.stream().map(WorkingPeriod::toString).collect(Collectors.joining(", "));
    }

    Duration day() {
        return periods.stream()
                .map(period -> Duration.between(period.start(), period.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
