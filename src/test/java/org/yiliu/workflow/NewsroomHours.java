package org.yiliu.workflow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** The working time that nobody has set otherwise: Monday to Friday, 08:30–12:00 and 13:30–17:30 in Shanghai. */
public final class NewsroomHours {

    private NewsroomHours() {}

    public static WorkingTime usual() {
        return of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "08:30-12:00", "13:30-17:30");
    }

    public static WorkingTime of(EnumSet<DayOfWeek> days, String... periods) {
        List<WorkingPeriod> hours =
                List.of(periods).stream().map(WorkingPeriod::from).toList();
        return new WorkingTime(
                new WorkflowSettings(ZoneId.of("Asia/Shanghai"), days, hours, 4, false, Duration.ofSeconds(2)));
    }
}
