package org.yiliu.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is away and gets no new work.
 *
 * @param firstDay in the newsroom's zone, as {@code lastDay}; both belong to it
 * @param enteredBy sign-in name of the person or of whoever entered it for them
 */
public record Absence(
        long id,
        String username,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String reason,
        String enteredBy) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }
}
