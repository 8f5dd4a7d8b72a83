package org.yiliu.workflow;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiliu.account.Role;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;

/** The rows of the open tasks. The engine stays the truth: {@link TaskRecorder} alone writes here, in its transaction. */
@Repository
class WorkItems {

    static final String COLUMNS = """
            w.task_id, w.article_number, w.task_type, w.review_level, w.candidate_role, w.assignee, w.priority, \
            w.round_no, w.created_at, w.claimed_at, w.due_at, w.paused_at""";

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkItem> find(String taskId) {
        return one("select " + COLUMNS + " from work_item w where w.task_id = ?", taskId);
    }

    /** The open tasks of an article, earliest first: one, or two where levels review together. */
    List<WorkItem> ofArticle(String articleNumber) {
        return jdbc.sql("select " + COLUMNS + " from work_item w where w.article_number = ? order by w.created_at")
                .param(articleNumber)
                .query(WorkItems::row)
                .list();
    }

    /** The article's open tasks, locked until this transaction ends. */
    List<WorkItem> lockAll(String articleNumber) {
        return jdbc.sql("select " + COLUMNS + " from work_item w where w.article_number = ? for update")
                .param(articleNumber)
                .query(WorkItems::row)
                .list();
    }

    /** Those of these tasks that are open, the earliest due first. */
    List<WorkItem> those(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : several("w.task_id in (:keys)", taskIds);
    }

    /** What these people have, the earliest due first. */
    List<WorkItem> with(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : several("w.assignee in (:keys)", usernames);
    }

    private List<WorkItem> several(String condition, Collection<String> keys) {
        return jdbc.sql("select " + COLUMNS + " from work_item w where " + condition + " order by w.due_at, w.task_id")
                .param("keys", keys)
                .query(WorkItems::row)
                .list();
    }

    /** The same, and nobody else may change it until this transaction ends: of many claims one comes first. */
    Optional<WorkItem> lock(String taskId) {
        return one("select " + COLUMNS + " from work_item w where w.task_id = ? for update", taskId);
    }

    private Optional<WorkItem> one(String sql, String key) {
        return jdbc.sql(sql).param(key).query(WorkItems::row).optional();
    }

    /**
     * @param given whether another gave it to its assignee
     * @param remindAt when its reminder is due; null where that is written later
     */
    void add(WorkItem item, boolean given, @Nullable Instant remindAt) {
        ReviewLevel level = item.level();
        Instant claimedAt = item.claimedAt();
        jdbc.sql("""
                        insert into work_item (task_id, article_number, task_type, review_level, candidate_role, assignee,
                            priority, round_no, created_at, claimed_at, due_at, given, remind_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(item.taskId())
                .param(item.articleNumber())
                .param(item.type().name())
                .param(level == null ? null : level.name())
                .param(item.candidateRole().name())
                .param(item.assignee())
                .param(item.priority().name())
                .param(item.round())
                .param(utc(item.createdAt()))
                .param(claimedAt == null ? null : utc(claimedAt))
                .param(utc(item.dueAt()))
                .param(given)
                .param(remindAt == null ? null : utc(remindAt))
                .update();
    }

    /** @return whether that changed anything */
    boolean assign(String taskId, String assignee, Instant at) {
        return jdbc.sql("""
                                update work_item set assignee = ?, claimed_at = ?
                                where task_id = ? and (assignee is null or assignee <> ?)""").params(assignee, utc(at), taskId, assignee).update() > 0;
    }

    /** @return whether that changed anything */
    boolean release(String taskId) {
        return jdbc.sql("""
                                update work_item set assignee = null, claimed_at = null
                                where task_id = ? and assignee is not null""").param(taskId).update() > 0;
    }

    void due(String taskId, Instant dueAt) {
        jdbc.sql("update work_item set due_at = ? where task_id = ?")
                .params(utc(dueAt), taskId)
                .update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from work_item where task_id = ?").param(taskId).update();
    }

    void removeAll() {
        jdbc.sql("delete from work_item").update();
    }

    List<OpenWork> openWork(Instant now) {
        return jdbc.sql("""
                        select task_type, review_level, count(*) as open_count,
                            sum(case when due_at < ? and paused_at is null then 1 else 0 end) as late_count
                        from work_item group by task_type, review_level""")
                .param(utc(now))
                .query((row, number) -> new OpenWork(
                        TaskType.valueOf(row.getString("task_type")),
                        level(row),
                        row.getLong("open_count"),
                        row.getLong("late_count")))
                .list();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, UTC);
    }

    static WorkItem row(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                row.getString("article_number"),
                TaskType.valueOf(row.getString("task_type")),
                level(row),
                Role.valueOf(row.getString("candidate_role")),
                row.getString("assignee"),
                Priority.valueOf(row.getString("priority")),
                row.getInt("round_no"),
                instant(row, "created_at"),
                row.getObject("claimed_at") == null ? null : instant(row, "claimed_at"),
                instant(row, "due_at"),
                row.getObject("paused_at") == null ? null : instant(row, "paused_at"));
    }

    private static @Nullable ReviewLevel level(ResultSet row) throws SQLException {
        String level = row.getString("review_level");
        return level == null ? null : ReviewLevel.valueOf(level);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(UTC);
    }

    /** How many tasks of a kind are open, and how many of those are late. */
    record OpenWork(TaskType type, @Nullable ReviewLevel level, long open, long late) {}
}
