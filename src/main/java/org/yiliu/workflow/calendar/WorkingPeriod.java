package org.yiliu.workflow.calendar;

import java.time.LocalTime;

/** A stretch of a working day, written {@code 08:30-12:00}; the end is not part of it. */
public record WorkingPeriod(LocalTime start, LocalTime end) {

    public WorkingPeriod {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A working period ends after it starts, not " + start + "-" + end);
        }
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} for another text */
    public static WorkingPeriod from(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("A working period is written 08:30-12:00, not " + text);
        }
        return new WorkingPeriod(
                LocalTime.parse(text.substring(0, dash).strip()),
                LocalTime.parse(text.substring(dash + 1).strip()));
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
