package org.yiliu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Stored absences; those that were ended or are over are not found. */
@Repository
class AbsenceRows {

    private static final String SELECT = """
            select id, username, first_day, last_day, reason, entered_by from absence
            where ended_at is null and last_day >= ?""";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Present and coming ones, by their first day. */
    List<Absence> from(LocalDate day) {
        return jdbc.sql(SELECT + " order by first_day, username")
                .param(day)
                .query(AbsenceRows::row)
                .list();
    }

    List<Absence> of(String username, LocalDate from) {
        return jdbc.sql(SELECT + " and username = ? order by first_day")
                .params(from, username)
                .query(AbsenceRows::row)
                .list();
    }

    Optional<Absence> find(long id, LocalDate from) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(from, id)
                .query(AbsenceRows::row)
                .optional();
    }

    /** @return the same with its id */
    Absence add(Absence absence, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into absence (username, first_day, last_day, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(absence.username())
                .param(absence.firstDay())
                .param(absence.lastDay())
                .param(absence.reason())
                .param(absence.enteredBy())
                .param(WorkItems.utc(at))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        return new Absence(
                id, absence.username(), absence.firstDay(), absence.lastDay(), absence.reason(), absence.enteredBy());
    }

    /** @return whether it stood until now */
    boolean end(long id, Instant at) {
        return jdbc.sql("update absence set ended_at = ? where id = ? and ended_at is null")
                        .params(WorkItems.utc(at), id)
                        .update()
                > 0;
    }

    private static Absence row(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("username"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("entered_by"));
    }
}
