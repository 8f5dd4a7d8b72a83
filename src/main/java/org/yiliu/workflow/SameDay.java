package org.yiliu.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.yiliu.workflow.calendar.DeadlineRules;
import org.yiliu.workflow.calendar.OfficeClock;

/**
 * Urgent news of the day: handed in before a set hour of a working day it is to be published on that day, later by a set hour
 * of the next working day. On a day off the next working day counts as the day. Where the steps' times do not fit they are
 * shortened in proportion, none below the least a step is left.
 */
final class SameDay {

    private final OfficeClock clock;
    private final DeadlineRules rules;

    SameDay(OfficeClock clock, DeadlineRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** By when an urgent article that is handed in now is to be published. */
    Instant target(Instant now, LocalDate day) {
        if (!clock.isWorkday(day)) {
            return clock.closing(clock.workdayAfter(day));
        }
        LocalTime limit = rules.sameDayBefore();
        return now.isBefore(clock.at(day, limit))
                ? clock.closing(day)
                : clock.at(clock.workdayAfter(day), rules.nextDayBy());
    }

    /**
     * @param times of the steps
     * @param available working time for all of them
     * @return as they are where they fit; else shortened to whole minutes, together no more than is available unless every
     *     step is at its least
     */
    List<Duration> fit(List<Duration> times, Duration available) {
        if (sum(times) <= available.toMinutes()) {
            return times;
        }
        Duration least = Duration.ofMinutes(rules.shortestStep());
        List<Duration> fitted = new ArrayList<>(times);
        List<Integer> free = new ArrayList<>();
        for (int step = 0; step < times.size(); step++) {
            if (times.get(step).compareTo(least) > 0) {
                free.add(step);
            }
        }
        boolean settled = false;
        while (!settled && !free.isEmpty()) {
            settled = shorten(times, fitted, free, available.toMinutes(), least);
        }
        return fitted;
    }

    /** Shares what the fixed steps leave among the free ones; those that fall to their least are fixed for the next turn. */
    private static boolean shorten(
            List<Duration> times, List<Duration> fitted, List<Integer> free, long available, Duration least) {
        long wanted =
                free.stream().mapToLong(step -> times.get(step).toMinutes()).sum();
        long fixed = sum(fitted)
                - free.stream().mapToLong(step -> fitted.get(step).toMinutes()).sum();
        long share = Math.max(0, available - fixed);
        free.forEach(step -> fitted.set(step, Duration.ofMinutes(times.get(step).toMinutes() * share / wanted)));
        List<Integer> fallen = free.stream()
                .filter(step -> fitted.get(step).compareTo(least) < 0)
                .toList();
        fallen.forEach(step -> fitted.set(step, least));
        free.removeAll(fallen);
        return fallen.isEmpty();
    }

    private static long sum(List<Duration> times) {
        return times.stream().mapToLong(Duration::toMinutes).sum();
    }
}
