package org.yiliu.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yiliu.workflow.calendar.Calendars;
import org.yiliu.workflow.calendar.OfficeCalendar;
import org.yiliu.workflow.calendar.OfficeClock;

/**
 * The newsroom's working time: every deadline and every "3 working hours left" is counted by it. The calendar is in memory;
 * no call needs a statement. Where no department is named, the house's hours count.
 */
@Component
public class WorkingTime {

    private final Supplier<OfficeCalendar> calendar;

    @Autowired
    WorkingTime(Calendars calendars) {
        this(calendars::present);
    }

    WorkingTime(Supplier<OfficeCalendar> calendar) {
        this.calendar = calendar;
    }

    /** Where the newsroom works: its days begin and its times are told there. */
    public ZoneId zone() {
        return calendar.get().zone();
    }

    /** The newsroom's date at this instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    public boolean isWorkday(LocalDate day) {
        return house().isWorkday(day);
    }

    /**
     * The instant at which this much working time has passed.
     *
     * @param workingTime not negative; zero gives the next instant at which somebody works
     */
    public Instant plus(Instant from, Duration workingTime) {
        return house().plus(from, workingTime);
    }

    /** The same by a department's own hours and days off. */
    public Instant plus(Instant from, Duration workingTime, @Nullable String department) {
        return clock(department).plus(from, workingTime);
    }

    /** {@link #plus(Instant, Duration)} in whole working hours. */
    public Instant plusHours(Instant from, long hours) {
        return plus(from, Duration.ofHours(hours));
    }

    /** The working time between two instants; negative if the second is before the first. */
    public Duration between(Instant from, Instant to) {
        return house().between(from, to);
    }

    /** The same by a department's own hours and days off. */
    public Duration between(Instant from, Instant to, @Nullable String department) {
        return clock(department).between(from, to);
    }

    /** Whether somebody works at this instant; outside, the clock of a deadline stands still. */
    public boolean isOpen(Instant at) {
        return house().isOpen(at);
    }

    /** When the clock goes on: the instant itself while somebody works, else the next opening. */
    public Instant opening(Instant at) {
        return plus(at, Duration.ZERO);
    }

    /** Working time of one full working day. */
    public Duration day() {
        return house().day();
    }

    /** The first year from the one instant to the other for which no holidays are entered; a count into it is a guess. */
    public OptionalInt yearWithoutHolidays(Instant from, Instant to) {
        OfficeCalendar present = calendar.get();
        return IntStream.rangeClosed(dayOf(from).getYear(), dayOf(to).getYear())
                .filter(year -> !present.years().containsKey(year))
                .findFirst();
    }

    OfficeClock clock(@Nullable String department) {
        return calendar.get().clock(department);
    }

    private OfficeClock house() {
        return clock(null);
    }
}
