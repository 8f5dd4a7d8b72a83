package org.yiliu.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.WorkingTime;

/**
 * A working day of the strip over "my work".
 *
 * @param tasks due that day, earliest first
 */
record DueDay(LocalDate day, boolean today, boolean past, List<Due> tasks) {

    /** A task due that day. */
    record Due(TaskView task, boolean late) {}

    /** The working days of this week; of the next one from the day after its last working day on. */
    static List<DueDay> week(List<TaskView> mine, Instant now, WorkingTime time) {
        LocalDate today = time.dayOf(now);
        LocalDate monday = nextWorkday(today, time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(DayOfWeek.values().length)
                .filter(time::isWorkday)
                .map(day -> new DueDay(day, day.equals(today), day.isBefore(today), dueOn(day, mine, now, time)))
                .toList();
    }

    private static LocalDate nextWorkday(LocalDate from, WorkingTime time) {
        return time.isWorkday(from)
                ? from
                : time.dayOf(time.opening(from.atStartOfDay(time.zone()).toInstant()));
    }

    private static List<Due> dueOn(LocalDate day, List<TaskView> mine, Instant now, WorkingTime time) {
        return mine.stream()
                .filter(task -> task.dueAt() != null && time.dayOf(task.dueAt()).equals(day))
                .map(task -> new Due(task, task.overdue(now)))
                .toList();
    }

    public boolean isLate() {
        return tasks.stream().anyMatch(Due::late);
    }
}
