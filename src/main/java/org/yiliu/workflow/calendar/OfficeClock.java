package org.yiliu.workflow.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts working time by one department's hours; a day entered for the department goes before one of the house. */
public final class OfficeClock {

    /** After a year without an hour of work the entered days off are taken for a mistake, and the week alone counts. */
    private static final int LONGEST_CLOSURE = 366;

    private final ZoneId zone;
    private final OfficeHours hours;
    private final Map<LocalDate, CalendarDay> own;
    private final Map<LocalDate, CalendarDay> house;

    OfficeClock(ZoneId zone, OfficeHours hours, Map<LocalDate, CalendarDay> own, Map<LocalDate, CalendarDay> house) {
        this.zone = zone;
        this.hours = hours;
        this.own = own;
        this.house = house;
    }

    public boolean isWorkday(LocalDate day) {
        CalendarDay entered = entered(day);
        return entered == null ? weekly(day) : entered.works();
    }

    /**
     * The instant at which this much working time has passed.
     *
     * @param workingTime not negative; zero gives the next instant at which somebody works
     */
    public Instant plus(Instant from, Duration workingTime) {
        Duration left = workingTime;
        int closed = 0;
        for (LocalDate day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            boolean open = closed > LONGEST_CLOSURE ? weekly(day) : isWorkday(day);
            closed = open && closed <= LONGEST_CLOSURE ? 0 : closed + 1;
            for (WorkingPeriod period : open ? hours.periods() : List.<WorkingPeriod>of()) {
                Instant start = later(from, at(day, period.start()));
                Instant end = at(day, period.end());
                if (start.isBefore(end)) {
                    Duration stretch = Duration.between(start, end);
                    if (left.compareTo(stretch) <= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(stretch);
                }
            }
        }
    }

    /** The working time between two instants; negative if the second is before the first. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                sum = sum.plus(worked(day, from, to));
            }
        }
        return sum;
    }

    /** Whether somebody works at this instant. */
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return isWorkday(local.toLocalDate())
                && hours.periods().stream()
                        .anyMatch(period -> !time.isBefore(period.start()) && time.isBefore(period.end()));
    }

    /** When the last period of a working day ends. */
    public Instant closing(LocalDate day) {
        return at(day, hours.periods().get(hours.periods().size() - 1).end());
    }

    /** The first working day after this one; the day after it where a year long nobody works. */
    public LocalDate workdayAfter(LocalDate day) {
        return LocalDate.ofInstant(plus(day.plusDays(1).atStartOfDay(zone).toInstant(), Duration.ZERO), zone);
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Working time of one ordinary day. */
    public Duration day() {
        return hours.day();
    }

    private Duration worked(LocalDate day, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (WorkingPeriod period : hours.periods()) {
            Instant start = later(from, at(day, period.start()));
            Instant end = at(day, period.end());
            end = end.isBefore(to) ? end : to;
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    private boolean weekly(LocalDate day) {
        return hours.workdays().contains(day.getDayOfWeek());
    }

    private @Nullable CalendarDay entered(LocalDate day) {
        CalendarDay entry = own.get(day);
        return entry == null ? house.get(day) : entry;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
