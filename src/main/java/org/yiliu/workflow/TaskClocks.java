package org.yiliu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clock's part of an open task's row. */
@Repository
class TaskClocks {

    private static final String SELECT = """
            select task_id, given, paused_at, left_seconds, resumed_at, remind_at, reminded_at, late_told_at, \
            escalated_at, claim_warned_at from work_item""";

    private final JdbcClient jdbc;

    TaskClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaskClock get(String taskId) {
        return jdbc.sql(SELECT + " where task_id = ?")
                .param(taskId)
                .query(TaskClocks::row)
                .single();
    }

    List<TaskClock> all() {
        return jdbc.sql(SELECT).query(TaskClocks::row).list();
    }

    /** A new deadline: its alarms have not rung yet. */
    void restart(String taskId, Instant remindAt) {
        jdbc.sql("""
                        update work_item set remind_at = ?, reminded_at = null, late_told_at = null, escalated_at = null
                        where task_id = ?""").params(WorkItems.utc(remindAt), taskId).update();
    }

    /** Somebody has the task now. */
    void taken(String taskId, boolean given) {
        jdbc.sql("update work_item set given = ?, claim_warned_at = null where task_id = ?")
                .params(given, taskId)
                .update();
    }

    void rang(String taskId, TaskTimer timer, Instant at) {
        String column = timer.column();
        if (column != null) {
            jdbc.sql("update work_item set " + column + " = ? where task_id = ?")
                    .params(WorkItems.utc(at), taskId)
                    .update();
        }
    }

    void stop(String taskId, Instant at, Duration left) {
        jdbc.sql("update work_item set paused_at = ?, left_seconds = ? where task_id = ?")
                .params(WorkItems.utc(at), left.toSeconds(), taskId)
                .update();
    }

    void run(String taskId, Instant at) {
        jdbc.sql("update work_item set paused_at = null, left_seconds = null, resumed_at = ? where task_id = ?")
                .params(WorkItems.utc(at), taskId)
                .update();
    }

    /** Writes back what the rows said before they were written anew. */
    void restore(List<TaskClock> clocks, Instant now) {
        for (TaskClock clock : clocks) {
            jdbc.sql("""
                            update work_item set given = ?, paused_at = ?, left_seconds = ?, resumed_at = ?, remind_at = ?
                            where task_id = ?""")
                    .param(clock.given())
                    .param(utc(clock.pausedAt()))
                    .param(clock.left() == null ? null : clock.left().toSeconds())
                    .param(utc(clock.resumedAt()))
                    .param(utc(clock.remindAt()))
                    .param(clock.taskId())
                    .update();
            clock.rung().forEach(timer -> rang(clock.taskId(), timer, now));
        }
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : WorkItems.utc(instant);
    }

    private static TaskClock row(ResultSet row, int number) throws SQLException {
        Set<TaskTimer> rung = EnumSet.noneOf(TaskTimer.class);
        for (TaskTimer timer : TaskTimer.values()) {
            if (timer.column() != null && row.getObject(timer.column()) != null) {
                rung.add(timer);
            }
        }
        long left = row.getLong("left_seconds");
        return new TaskClock(
                row.getString("task_id"),
                row.getBoolean("given"),
                instant(row, "paused_at"),
                row.getObject("left_seconds") == null ? null : Duration.ofSeconds(left),
                instant(row, "resumed_at"),
                instant(row, "remind_at"),
                rung);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
