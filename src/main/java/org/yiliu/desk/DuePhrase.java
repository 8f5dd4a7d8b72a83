package org.yiliu.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.workflow.WorkingTime;

/**
 * How much working time is left, in the measure people speak of it: minutes under one hour, half hours under sixteen, half
 * days beyond; rounded down, so that nobody is promised more than there is.
 *
 * @param tone {@code soon} from four working hours on, {@code late} when the time is past, otherwise null
 * @param unit {@code minutes}, {@code hours} or {@code days}
 * @param amount in that unit, never negative
 */
record DuePhrase(@Nullable String tone, String unit, double amount) {

    static final Duration SOON = Duration.ofHours(4);
    private static final Duration BY_HALF_DAYS = Duration.ofHours(16);

    static DuePhrase of(Instant due, Instant now, WorkingTime time) {
        Duration left = time.between(now, due);
        String tone = due.isBefore(now) ? "late" : left.compareTo(SOON) <= 0 ? "soon" : null;
        Duration size = left.abs();
        if (size.compareTo(Duration.ofHours(1)) < 0) {
            return new DuePhrase(tone, "minutes", size.toMinutes());
        }
        if (size.compareTo(BY_HALF_DAYS) < 0) {
            return new DuePhrase(tone, "hours", halves(size.toMinutes() / 60.0));
        }
        return new DuePhrase(
                tone, "days", halves((double) size.toMinutes() / time.day().toMinutes()));
    }

    boolean late() {
        return "late".equals(tone);
    }

    private static double halves(double amount) {
        return Math.floor(amount * 2) / 2;
    }
}
