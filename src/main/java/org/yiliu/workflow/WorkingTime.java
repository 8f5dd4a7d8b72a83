package org.yiliu.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The newsroom's working hours: every deadline and every "3 working hours left" is counted by it. */
@Component
public class WorkingTime {

    private final WorkflowSettings settings;

    WorkingTime(WorkflowSettings settings) {
        this.settings = settings;
    }

    /** Where the newsroom works: its days begin and its times are told there. */
    public ZoneId zone() {
        return settings.zone();
    }

    /** The newsroom's date at this instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }

    public boolean isWorkday(LocalDate day) {
        return settings.workdays().contains(day.getDayOfWeek());
    }

    /**
     * The instant at which this much working time has passed.
     *
     * @param workingTime not negative; zero gives the next instant at which somebody works
     */
    public Instant plus(Instant from, Duration workingTime) {
        Duration left = workingTime;
        LocalDate day = dayOf(from);
        while (true) {
            if (isWorkday(day)) {
                for (WorkingPeriod period : settings.hours()) {
                    Instant start = later(from, at(day, period.start()));
                    Instant end = at(day, period.end());
                    if (start.isBefore(end)) {
                        Duration open = Duration.between(start, end);
                        if (left.compareTo(open) <= 0) {
                            return start.plus(left);
                        }
                        left = left.minus(open);
                    }
                }
            }
            day = day.plusDays(1);
        }
    }

    /** {@link #plus(Instant, Duration)} in whole working hours. */
    public Instant plusHours(Instant from, long hours) {
        return plus(from, Duration.ofHours(hours));
    }

    /** The working time between two instants; negative if the second is before the first. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                sum = sum.plus(worked(day, from, to));
            }
        }
        return sum;
    }

    /** Whether somebody works at this instant; outside, the clock of a deadline stands still. */
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(settings.zone());
        return isWorkday(local.toLocalDate())
                && settings.hours().stream()
                        .anyMatch(period -> !local.toLocalTime().isBefore(period.start())
                                && local.toLocalTime().isBefore(period.end()));
    }

    /** When the clock goes on: the instant itself while somebody works, else the next opening. */
    public Instant opening(Instant at) {
        return plus(at, Duration.ZERO);
    }

    /** Working time of one full working day. */
    public Duration day() {
        return settings.hours().stream()
                .map(period -> Duration.between(period.start(), period.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration worked(LocalDate day, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (WorkingPeriod period : settings.hours()) {
            Instant start = later(from, at(day, period.start()));
            Instant end = at(day, period.end());
            end = end.isBefore(to) ? end : to;
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(settings.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
