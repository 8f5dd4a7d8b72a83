package org.yiliu.workflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.FieldProblem;

/**
 * Days as a form enters them.
 *
 * @param department code; empty for the whole house
 * @param to may be left out for one day
 * @param nameEnglish the Chinese name stands in where it is left out
 */
record DayForm(
        String department,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Kind kind,
        String nameChinese,
        String nameEnglish) {

    enum Kind {
        /** Nobody works. */
        OFF,
        /** A working day, whatever day of the week. */
        WORK,
        /** As the week has it: the entry goes. */
        WEEK
    }

    private static final int NAME_LIMIT = 100;

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate begin = from;
        LocalDate end = to;
        if (begin == null || begin.getYear() < YearFile.FIRST_YEAR || begin.getYear() > YearFile.LAST_YEAR) {
            problems.add(new FieldProblem("from", "calendar.day.from-missing"));
        } else if (end != null && (end.isBefore(begin) || end.getYear() != begin.getYear())) {
            problems.add(new FieldProblem("to", "calendar.day.to-invalid"));
        }
        if (kind != Kind.WEEK && nameChinese.isBlank() || nameChinese.length() > NAME_LIMIT) {
            problems.add(new FieldProblem("nameChinese", "calendar.day.name-missing"));
        }
        if (nameEnglish.length() > NAME_LIMIT) {
            problems.add(new FieldProblem("nameEnglish", "calendar.day.name-missing"));
        }
        return problems;
    }

    LocalDate first() {
        return Objects.requireNonNull(from);
    }

    LocalDate last() {
        return to == null ? first() : to;
    }

    CalendarDay day(LocalDate date) {
        return new CalendarDay(date, kind == Kind.WORK, nameChinese, nameEnglish.isBlank() ? nameChinese : nameEnglish);
    }
}
