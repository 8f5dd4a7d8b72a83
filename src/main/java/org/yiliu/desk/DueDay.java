package org.yiliu.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.yiliu.workflow.TaskView;

/**
 * A working day of the strip over "my work".
 *
 * @param tasks due that day, earliest first
 */
record DueDay(LocalDate day, boolean today, boolean past, List<Due> tasks) {

    /** A task due that day. */
    record Due(TaskView task, boolean late) {}

    /** Monday to Friday of this week; of the next one from Saturday on. */
    static List<DueDay> week(List<TaskView> mine, Instant now) {
        LocalDate today = WorkingTime.dayOf(now);
        LocalDate monday = WorkingTime.isWorkday(today)
                ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return IntStream.range(0, 5)
                .mapToObj(monday::plusDays)
                .map(day -> new DueDay(day, day.equals(today), day.isBefore(today), dueOn(day, mine, now)))
                .toList();
    }

    private static List<Due> dueOn(LocalDate day, List<TaskView> mine, Instant now) {
        return mine.stream()
                .filter(task ->
                        task.dueAt() != null && WorkingTime.dayOf(task.dueAt()).equals(day))
                .map(task -> new Due(task, task.overdue(now)))
                .toList();
    }

    public boolean isLate() {
        return tasks.stream().anyMatch(Due::late);
    }
}
