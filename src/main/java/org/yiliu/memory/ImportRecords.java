package org.yiliu.memory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.yiliu.memory.index.Moments;

/** How imports go, in the database, so that every node can tell. */
@Component
class ImportRecords {

    /** Refused units kept for each file. */
    static final int MOST_REFUSALS = 200;

    /** A node that has not said a word for so long has stopped; it does so after every batch, within a second or two. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private final JdbcOperations sql;
    private final Clock clock;

    ImportRecords(JdbcOperations sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long begin(String fileName, String by, long size) {
        Instant now = clock.instant();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "insert into memory_import (file_name, started_by, started_at, beat_at, state, size_bytes,"
                                    + " read_bytes, processed, added, unchanged, refused)"
                                    + " values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)",
                            new String[] {"id"});
                    statement.setString(1, fileName);
                    statement.setString(2, by);
                    statement.setObject(3, Moments.write(now));
                    statement.setObject(4, Moments.write(now));
                    statement.setString(5, ImportState.RUNNING.name());
                    statement.setLong(6, size);
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void beat(long id, ImportCount count, long readBytes) {
        sql.update(
                "update memory_import set beat_at = ?, read_bytes = ?, processed = ?, added = ?, unchanged = ?,"
                        + " refused = ? where id = ?",
                Moments.write(clock.instant()),
                readBytes,
                count.processed(),
                count.added(),
                count.unchanged(),
                count.refused(),
                id);
    }

    void refuse(long id, List<ImportProgress.Refused> refused) {
        sql.batchUpdate(
                "insert into memory_import_refusal (import_id, line, reason, excerpt) values (?, ?, ?, ?)",
                refused.stream()
                        .map(each -> new Object[] {id, each.line(), each.reason(), each.excerpt()})
                        .toList());
    }

    void end(long id, ImportState state, @Nullable String problem, int line) {
        sql.update(
                "update memory_import set state = ?, finished_at = ?, problem = ?, problem_line = ? where id = ?",
                state.name(),
                Moments.write(clock.instant()),
                problem,
                line,
                id);
    }

    Optional<ImportProgress> find(long id) {
        return sql
                .query("select * from memory_import where id = ?", (row, number) -> read(row, refusals(id)), id)
                .stream()
                .findFirst();
    }

    /** The newest import, without its refusals. */
    Optional<ImportProgress> latest() {
        return sql
                .query("select * from memory_import order by id desc limit 1", (row, number) -> read(row, List.of()))
                .stream()
                .findFirst();
    }

    private List<ImportProgress.Refused> refusals(long id) {
        return sql.query(
                "select line, reason, excerpt from memory_import_refusal where import_id = ? order by id",
                (row, number) -> new ImportProgress.Refused(
                        row.getInt("line"), row.getString("reason"), row.getString("excerpt")),
                id);
    }

    private ImportProgress read(ResultSet row, List<ImportProgress.Refused> refusals) throws SQLException {
        ImportState state = ImportState.valueOf(row.getString("state"));
        Instant beat = Moments.read(row, "beat_at");
        boolean silent = state == ImportState.RUNNING && beat.plus(SILENCE).isBefore(clock.instant());
        long size = Math.max(1, row.getLong("size_bytes"));
        return new ImportProgress(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("started_by"),
                Moments.read(row, "started_at"),
                Moments.readIfAny(row, "finished_at"),
                silent ? ImportState.INTERRUPTED : state,
                state == ImportState.DONE ? 100 : (int) Math.min(100, 100 * row.getLong("read_bytes") / size),
                row.getInt("processed"),
                row.getInt("added"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getString("problem"),
                row.getInt("problem_line"),
                refusals);
    }
}
