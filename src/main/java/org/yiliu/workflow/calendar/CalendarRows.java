package org.yiliu.workflow.calendar;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar's tables. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version_no from calendar_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** Also makes changes wait for each other. */
    void raiseVersion() {
        jdbc.sql("update calendar_version set version_no = version_no + 1 where id = 1")
                .update();
    }

    OfficeCalendar calendar(ZoneId zone) {
        return new OfficeCalendar(zone, hours(), days(), years(), rules());
    }

    private Map<String, OfficeHours> hours() {
        Map<String, OfficeHours> hours = new HashMap<>();
        jdbc.sql("select department, workdays, periods from office_hours").query(row -> {
            hours.put(
                    row.getString("department"),
                    OfficeHours.parse(row.getString("workdays"), row.getString("periods")));
        });
        return hours;
    }

    private Map<String, TreeMap<LocalDate, CalendarDay>> days() {
        Map<String, TreeMap<LocalDate, CalendarDay>> days = new HashMap<>();
        jdbc.sql("select department, on_date, works, name_chinese, name_english from calendar_day")
                .query(row -> {
                    days.computeIfAbsent(row.getString("department"), code -> new TreeMap<>())
                            .put(row.getObject("on_date", LocalDate.class), day(row));
                });
        return days;
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("works"),
                row.getString("name_chinese"),
                row.getString("name_english"));
    }

    Map<Integer, String> years() {
        Map<Integer, String> years = new TreeMap<>();
        jdbc.sql("select year_no, source from calendar_year").query(row -> {
            years.put(row.getInt("year_no"), row.getString("source"));
        });
        return years;
    }

    private DeadlineRules rules() {
        Map<String, String> kept = new HashMap<>();
        jdbc.sql("select name, setting from deadline_rule").query(row -> {
            kept.put(row.getString("name"), row.getString("setting"));
        });
        return DeadlineRules.of(kept);
    }

    void putYear(int year, String source) {
        jdbc.sql("delete from calendar_year where year_no = ?").param(year).update();
        jdbc.sql("insert into calendar_year (year_no, source) values (?, ?)")
                .params(year, source)
                .update();
    }

    void putDay(String department, CalendarDay day) {
        removeDays(department, day.date(), day.date());
        jdbc.sql("""
                        insert into calendar_day (department, on_date, works, name_chinese, name_english)
                        values (?, ?, ?, ?, ?)""")
                .params(department, day.date(), day.works(), day.nameChinese(), day.nameEnglish())
                .update();
    }

    void removeDays(String department, LocalDate from, LocalDate to) {
        jdbc.sql("delete from calendar_day where department = ? and on_date between ? and ?")
                .params(department, from, to)
                .update();
    }

    void putHours(String department, OfficeHours hours) {
        removeHours(department);
        jdbc.sql("insert into office_hours (department, workdays, periods) values (?, ?, ?)")
                .params(department, hours.daysWritten(), hours.periodsWritten())
                .update();
    }

    void removeHours(String department) {
        jdbc.sql("delete from office_hours where department = ?")
                .param(department)
                .update();
    }

    void putRules(DeadlineRules rules) {
        jdbc.sql("delete from deadline_rule").update();
        rules.kept()
                .forEach((name, setting) -> jdbc.sql("insert into deadline_rule (name, setting) values (?, ?)")
                        .params(name, setting)
                        .update());
    }

    /** How many open tasks are due from the first instant on and before the second. */
    long dueBetween(Instant from, Instant before) {
        return jdbc.sql("select count(*) from work_item where due_at >= ? and due_at < ?")
                .params(LocalDateTime.ofInstant(from, UTC), LocalDateTime.ofInstant(before, UTC))
                .query(Long.class)
                .single();
    }
}
