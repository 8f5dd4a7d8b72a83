package org.yiliu.workflow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year as the page shows it.
 *
 * @param entered whether holidays are entered for it
 * @param stretches what is entered, days in a row as one line
 */
record YearView(
        int year, boolean entered, String source, List<String> weekdays, List<MonthView> months, List<Line> stretches) {

    record MonthView(String name, List<List<Cell>> weeks) {}

    /**
     * @param date null beside the month
     * @param kind {@code off} and {@code work} are entered, {@code rest} is a day off of the week, {@code plain} is not
     */
    record Cell(
            @Nullable LocalDate date, String kind, @Nullable String name, boolean today) {}

    /** @param own whether it is entered for the department shown, not for the house */
    record Line(LocalDate from, LocalDate to, boolean works, String name, boolean own) {

        public boolean single() {
            return from.equals(to);
        }
    }

    static YearView of(OfficeCalendar calendar, String department, int year, LocalDate today, Locale reader) {
        List<MonthView> months = Arrays.stream(Month.values())
                .map(month -> new MonthView(
                        month.getDisplayName(TextStyle.FULL_STANDALONE, reader),
                        weeks(calendar, department, YearMonth.of(year, month), today, reader)))
                .toList();
        List<Line> lines = new ArrayList<>(lines(calendar, OfficeCalendar.HOUSE, year, reader));
        if (!department.isEmpty()) {
            lines.addAll(lines(calendar, department, year, reader));
        }
        lines.sort(Comparator.comparing(Line::from));
        return new YearView(
                year,
                calendar.years().containsKey(year),
                calendar.years().getOrDefault(year, ""),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, reader))
                        .toList(),
                months,
                lines);
    }

    private static List<List<Cell>> weeks(
            OfficeCalendar calendar, String department, YearMonth month, LocalDate today, Locale reader) {
        Map<LocalDate, CalendarDay> own = calendar.days(department);
        Map<LocalDate, CalendarDay> house = calendar.days(OfficeCalendar.HOUSE);
        OfficeHours hours = calendar.hours(department);
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> {
                        CalendarDay entry = own.getOrDefault(date, house.get(date));
                        return YearMonth.from(date).equals(month)
                                ? new Cell(
                                        date,
                                        kind(entry, hours, date),
                                        entry == null ? null : entry.name(reader),
                                        date.equals(today))
                                : new Cell(null, "plain", null, false);
                    })
                    .toList());
        }
        return weeks;
    }

    private static String kind(@Nullable CalendarDay entry, OfficeHours hours, LocalDate date) {
        if (entry != null) {
            return entry.works() ? "work" : "off";
        }
        return hours.workdays().contains(date.getDayOfWeek()) ? "plain" : "rest";
    }

    private static List<Line> lines(OfficeCalendar calendar, String department, int year, Locale reader) {
        List<Line> lines = new ArrayList<>();
        for (CalendarDay day : calendar.year(department, year)) {
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            String name = day.name(reader);
            if (last != null
                    && last.to().plusDays(1).equals(day.date())
                    && last.works() == day.works()
                    && last.name().equals(name)) {
                lines.set(lines.size() - 1, new Line(last.from(), day.date(), day.works(), name, last.own()));
            } else {
                lines.add(new Line(day.date(), day.date(), day.works(), name, !department.isEmpty()));
            }
        }
        return lines;
    }
}
