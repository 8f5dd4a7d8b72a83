package org.yiliu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about failed steps: one row each, whose key lets only the first administrator act. */
@Repository
class StepRemedies {

    private static final String COLUMNS = "incident_id, article_number, remedy, acted_by, acted_at, reason";

    private final JdbcClient jdbc;

    StepRemedies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody was first */
    void add(Remedied done) {
        jdbc.sql("insert into step_remedy (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                .params(
                        done.incident(),
                        done.articleNumber(),
                        done.remedy().name(),
                        done.by(),
                        WorkItems.utc(done.at()),
                        done.reason())
                .update();
    }

    Optional<Remedied> find(String incident) {
        return jdbc.sql("select " + COLUMNS + " from step_remedy where incident_id = ?")
                .param(incident)
                .query(StepRemedies::row)
                .optional();
    }

    /** Newest first. */
    List<Remedied> newest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from step_remedy order by acted_at desc, incident_id limit ?")
                .param(limit)
                .query(StepRemedies::row)
                .list();
    }

    private static Remedied row(ResultSet row, int number) throws SQLException {
        return new Remedied(
                row.getString("incident_id"),
                row.getString("article_number"),
                Remedy.valueOf(row.getString("remedy")),
                row.getString("acted_by"),
                row.getObject("acted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("reason"));
    }
}
