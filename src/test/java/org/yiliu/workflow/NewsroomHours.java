package org.yiliu.workflow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiliu.workflow.calendar.CalendarDay;
import org.yiliu.workflow.calendar.DeadlineRules;
import org.yiliu.workflow.calendar.OfficeCalendar;
import org.yiliu.workflow.calendar.OfficeHours;
import org.yiliu.workflow.calendar.WorkingPeriod;

/** The working time that nobody has set otherwise: Monday to Friday, 08:30–12:00 and 13:30–17:30 in Shanghai. */
public final class NewsroomHours {

    private static final String HOUSE = OfficeCalendar.HOUSE;

    private NewsroomHours() {}

    public static WorkingTime usual() {
        return of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "08:30-12:00", "13:30-17:30");
    }

    public static WorkingTime of(EnumSet<DayOfWeek> days, String... periods) {
        return with(Map.of(HOUSE, hours(days, periods)), Map.of());
    }

    static WorkingTime with(Map<String, OfficeHours> hours, Map<String, TreeMap<LocalDate, CalendarDay>> days) {
        var calendar = new OfficeCalendar(
                ZoneId.of("Asia/Shanghai"), hours, days, Map.of(2026, "notice"), DeadlineRules.USUAL);
        return new WorkingTime(() -> calendar);
    }

    static OfficeHours hours(EnumSet<DayOfWeek> days, String... periods) {
        return new OfficeHours(
                days, List.of(periods).stream().map(WorkingPeriod::from).toList());
    }
}
