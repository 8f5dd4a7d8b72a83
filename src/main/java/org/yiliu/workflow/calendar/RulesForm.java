package org.yiliu.workflow.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.yiliu.web.FieldProblem;

/** The rules as a form sends them: whatever was typed, so that it can be shown again. */
record RulesForm(
        String sameDayBefore,
        String nextDayBy,
        String shortestStep,
        String reminderPercent,
        String escalateAfter,
        String claimHours,
        String claimGrace,
        String deskDepartment) {

    static RulesForm of(DeadlineRules rules) {
        return new RulesForm(
                rules.sameDayBefore().toString(),
                rules.nextDayBy().toString(),
                String.valueOf(rules.shortestStep()),
                String.valueOf(rules.reminderPercent()),
                String.valueOf(rules.escalateAfter()),
                String.valueOf(rules.claimHours()),
                String.valueOf(rules.claimGrace()),
                rules.deskDepartment());
    }

    /** Fields that are missing are as if nothing was typed. */
    static RulesForm typed(Map<String, String> fields) {
        return new RulesForm(
                fields.getOrDefault("sameDayBefore", ""),
                fields.getOrDefault("nextDayBy", ""),
                fields.getOrDefault("shortestStep", ""),
                fields.getOrDefault("reminderPercent", ""),
                fields.getOrDefault("escalateAfter", ""),
                fields.getOrDefault("claimHours", ""),
                fields.getOrDefault("claimGrace", ""),
                fields.getOrDefault("deskDepartment", ""));
    }

    /** @param problems gets one for each field that does not fit; the rules are then not to be used */
    DeadlineRules rules(List<FieldProblem> problems) {
        return new DeadlineRules(
                time("sameDayBefore", sameDayBefore, problems),
                time("nextDayBy", nextDayBy, problems),
                number("shortestStep", shortestStep, 5, 240, problems),
                number("reminderPercent", reminderPercent, 10, 95, problems),
                number("escalateAfter", escalateAfter, 1, 80, problems),
                number("claimHours", claimHours, 1, 80, problems),
                number("claimGrace", claimGrace, 1, 80, problems),
                deskDepartment);
    }

    private static LocalTime time(String field, String typed, List<FieldProblem> problems) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException noTime) {
            problems.add(new FieldProblem(field, "calendar.rules.time-invalid"));
            return LocalTime.NOON;
        }
    }

    private static int number(String field, String typed, int least, int most, List<FieldProblem> problems) {
        try {
            int number = Integer.parseInt(typed.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        problems.add(new FieldProblem(field, "calendar.rules." + field + "-invalid"));
        return least;
    }
}
