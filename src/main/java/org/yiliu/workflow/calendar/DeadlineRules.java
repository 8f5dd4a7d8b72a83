package org.yiliu.workflow.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of deadlines that an administrator may change. Hours are working hours.
 *
 * @param sameDayBefore an urgent article handed in before this time is to be published the same working day
 * @param nextDayBy one handed in later, by this time of the next
 * @param shortestStep minutes that a shortened plan leaves every step, 5–240
 * @param reminderPercent share of a step's time after which its assignee is reminded, 10–95
 * @param escalateAfter hours that a step is late before its head hears of it, 1–80
 * @param claimHours hours that a claim may lie untouched before a warning, 1–80
 * @param claimGrace hours from the warning until the work goes back to the pool, 1–80
 * @param deskDepartment code of the department whose head hears of a late final review
 */
public record DeadlineRules(
        LocalTime sameDayBefore,
        LocalTime nextDayBy,
        int shortestStep,
        int reminderPercent,
        int escalateAfter,
        int claimHours,
        int claimGrace,
        String deskDepartment) {

    public static final DeadlineRules USUAL =
            new DeadlineRules(LocalTime.of(10, 0), LocalTime.of(12, 0), 30, 75, 4, 8, 4, "basic-courses");

    static final OfficeHours USUAL_HOURS = new OfficeHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(WorkingPeriod.from("08:30-12:00"), WorkingPeriod.from("13:30-17:30")));

    /** How much of a step's time passes before the reminder. */
    public Duration untilReminder(Duration time) {
        return time.multipliedBy(reminderPercent).dividedBy(100);
    }

    /** As they are kept; what is missing is as usual. */
    static DeadlineRules of(Map<String, String> kept) {
        return new DeadlineRules(
                LocalTime.parse(kept.getOrDefault("sameDayBefore", USUAL.sameDayBefore.toString())),
                LocalTime.parse(kept.getOrDefault("nextDayBy", USUAL.nextDayBy.toString())),
                number(kept, "shortestStep", USUAL.shortestStep),
                number(kept, "reminderPercent", USUAL.reminderPercent),
                number(kept, "escalateAfter", USUAL.escalateAfter),
                number(kept, "claimHours", USUAL.claimHours),
                number(kept, "claimGrace", USUAL.claimGrace),
                kept.getOrDefault("deskDepartment", USUAL.deskDepartment));
    }

    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("sameDayBefore", sameDayBefore.toString());
        kept.put("nextDayBy", nextDayBy.toString());
        kept.put("shortestStep", String.valueOf(shortestStep));
        kept.put("reminderPercent", String.valueOf(reminderPercent));
        kept.put("escalateAfter", String.valueOf(escalateAfter));
        kept.put("claimHours", String.valueOf(claimHours));
        kept.put("claimGrace", String.valueOf(claimGrace));
        kept.put("deskDepartment", deskDepartment);
        return kept;
    }

    private static int number(Map<String, String> kept, String name, int usual) {
        return Integer.parseInt(kept.getOrDefault(name, String.valueOf(usual)));
    }
}
