package org.yiliu.workflow.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole calendar as it stood at one moment; never changes, so that one count sees one calendar.
 *
 * @param hours by department; the house's under {@link #HOUSE}
 * @param days by department and date
 * @param years whose holidays are entered, with the source they are from
 */
public record OfficeCalendar(
        ZoneId zone,
        Map<String, OfficeHours> hours,
        Map<String, TreeMap<LocalDate, CalendarDay>> days,
        Map<Integer, String> years,
        DeadlineRules rules) {

    /** Stands for the whole house where a department's code is asked for. */
    public static final String HOUSE = "";

    private static final TreeMap<LocalDate, CalendarDay> NONE = new TreeMap<>();

    /** Working time as a department knows it; null or a department without hours of its own: the house's. */
    public OfficeClock clock(@Nullable String department) {
        String code = department == null ? HOUSE : department;
        return new OfficeClock(zone, hours(code), days(code), days(HOUSE));
    }

    OfficeHours hours(String department) {
        OfficeHours own = hours.get(department);
        return own == null ? hours.getOrDefault(HOUSE, DeadlineRules.USUAL_HOURS) : own;
    }

    TreeMap<LocalDate, CalendarDay> days(String department) {
        return days.getOrDefault(department, NONE);
    }

    /** What is entered for a year, by date. */
    Collection<CalendarDay> year(String department, int year) {
        return days(department)
                .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values();
    }

    /** Departments that have hours or days of their own. */
    Set<String> exceptions() {
        Set<String> codes = new TreeSet<>(hours.keySet());
        codes.addAll(days.keySet());
        codes.remove(HOUSE);
        return codes;
    }
}
