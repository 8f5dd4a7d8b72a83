package org.yiliu.workflow.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Departments;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

/** What an administrator changes of the calendar; every change is in the journal. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class CalendarDesk {

    private static final int NAME_LIMIT = 100;

    private final Calendars calendars;
    private final CalendarRows rows;
    private final Departments departments;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    CalendarDesk(
            Calendars calendars,
            CalendarRows rows,
            Departments departments,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.calendars = calendars;
        this.rows = rows;
        this.departments = departments;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    OfficeCalendar calendar() {
        return calendars.present();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendar().zone());
    }

    /** Years from this one to the next for which no holidays are entered, with the open tasks due in each. */
    @Transactional(readOnly = true)
    public List<Gap> gaps() {
        OfficeCalendar calendar = calendar();
        int year = today().getYear();
        return IntStream.rangeClosed(year, year + 1)
                .filter(each -> !calendar.years().containsKey(each))
                .mapToObj(each -> new Gap(each, rows.dueBetween(start(each), start(each + 1))))
                .toList();
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(calendar().zone()).toInstant();
    }

    /**
     * Enters days off or make-up working days, or takes entries away.
     *
     * @throws InvalidRequestException (400) by field: a date missing, out of order or of two years, a name missing or over 100
     *     characters, no such department
     */
    @Transactional
    public void enter(DayForm form) {
        List<FieldProblem> problems = form.problems();
        requireDepartment(form.department(), problems);
        refuse(problems);
        LocalDate from = form.first();
        LocalDate to = form.last();
        calendars.changed();
        rows.removeDays(form.department(), from, to);
        if (form.kind() != DayForm.Kind.WEEK) {
            from.datesUntil(to.plusDays(1)).forEach(date -> rows.putDay(form.department(), form.day(date)));
        }
        if (form.department().isEmpty() && !rows.years().containsKey(from.getYear())) {
            rows.putYear(from.getYear(), "");
        }
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("from", from.toString());
        detail.put("to", to.toString());
        detail.put("kind", form.kind().name());
        detail.put("label", form.nameChinese());
        detail.put("department", form.department());
        note(String.valueOf(from.getYear()), detail);
    }

    /** Puts a file's days in the place of all that the house had entered for its year. */
    @Transactional
    public int take(byte[] file) {
        YearFile read = YearFile.read(file);
        List<CalendarDay> entries = read.entries();
        int year = read.year();
        calendars.changed();
        rows.removeDays(OfficeCalendar.HOUSE, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        rows.putYear(year, read.sourceOrNone());
        entries.forEach(day -> rows.putDay(OfficeCalendar.HOUSE, day));
        note(
                String.valueOf(year),
                Map.of("kind", "IMPORT", "days", String.valueOf(entries.size()), "source", read.sourceOrNone()));
        return year;
    }

    byte[] file(int year) {
        OfficeCalendar calendar = calendar();
        return YearFile.of(year, calendar.years().getOrDefault(year, ""), calendar.year(OfficeCalendar.HOUSE, year))
                .written();
    }

    /**
     * Gives a department, or the house, other hours.
     *
     * @throws InvalidRequestException (400) without a workday, for periods that are no times or overlap, or an unknown
     *     department
     */
    @Transactional
    public void keepHours(String department, List<String> workdays, String periods) {
        List<FieldProblem> problems = new ArrayList<>();
        requireDepartment(department, problems);
        if (workdays.isEmpty()) {
            problems.add(new FieldProblem("workdays", "calendar.hours.no-workday"));
        }
        refuse(problems);
        OfficeHours hours = hours(String.join(",", workdays), periods);
        calendars.changed();
        rows.putHours(department, hours);
        note("hours", Map.of("department", department, "days", hours.daysWritten(), "hours", hours.periodsWritten()));
    }

    private static OfficeHours hours(String workdays, String periods) {
        try {
            OfficeHours hours = OfficeHours.parse(workdays, periods);
            if (hours.periodsWritten().length() > 2 * NAME_LIMIT) {
                throw InvalidRequestException.of("periods", "calendar.hours.periods-invalid");
            }
            return hours;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw InvalidRequestException.of("periods", "calendar.hours.periods-invalid");
        }
    }

    /** A department goes by the house's hours again; the house always has its own. */
    @Transactional
    public void dropHours(String department) {
        if (department.isEmpty()) {
            throw InvalidRequestException.of("department", "calendar.hours.house-stays");
        }
        calendars.changed();
        rows.removeHours(department);
        note("hours", Map.of("department", department, "hours", ""));
    }

    /** @throws InvalidRequestException (400) by field for what is out of its range or no known department */
    @Transactional
    public void keepRules(RulesForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        DeadlineRules rules = form.rules(problems);
        if (form.deskDepartment().isEmpty()
                || departments.find(form.deskDepartment()).isEmpty()) {
            problems.add(new FieldProblem("deskDepartment", "calendar.department-unknown"));
        }
        refuse(problems);
        calendars.changed();
        rows.putRules(rules);
        note("rules", rules.kept());
    }

    private void requireDepartment(String code, List<FieldProblem> problems) {
        if (!code.isEmpty() && departments.find(code).isEmpty()) {
            problems.add(new FieldProblem("department", "calendar.department-unknown"));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    private void note(String subject, Map<String, String> detail) {
        journal.append("calendar:" + subject, accounts.current().username(), JournalEvent.CALENDAR_CHANGED, 0, detail);
    }

    /** A year without holidays, and how many open tasks are due in it. */
    public record Gap(int year, long tasks) {}
}
