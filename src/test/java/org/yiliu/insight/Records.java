package org.yiliu.insight;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiliu.article.Stage;

/** Writes rows as the modules that own them would, at any time of the past. */
class Records {

    private static final String NOBODY = "0".repeat(64);

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Records empty() {
        for (String table : new String[] {"work_item", "decision", "journal_entry", "source_version", "article"}) {
            jdbc.sql("delete from " + table).update();
        }
        return this;
    }

    Records article(String number, Stage stage, @Nullable String dueAt) {
        jdbc.sql("""
                        insert into article (lock_version, article_number, title, category, priority, stage, round_count,
                            origin, byline, author, source_version, target_version, characters, due_at, created_at,
                            updated_at)
                        values (0, ?, '标题', 'TEACHING', 'NORMAL', ?, 1, '教务处', '何静', 'author', 1, 0, 600, ?, ?, ?)""")
                .params(number, stage.name(), utc(dueAt), utc("2026-01-01T00:00:00Z"), utc("2026-01-01T00:00:00Z"))
                .update();
        return this;
    }

    /** An open task and the article that stands at it. */
    Records task(String number, @Nullable String assignee, String dueAt) {
        article(number, Stage.TRANSLATING, dueAt);
        jdbc.sql("""
                        insert into work_item (task_id, article_number, task_type, candidate_role, assignee, priority,
                            round_no, created_at, due_at)
                        values (?, ?, 'TRANSLATE', 'TRANSLATOR', ?, 'NORMAL', 1, ?, ?)""")
                .params("task-" + number, number, assignee, utc("2026-03-01T00:00:00Z"), utc(dueAt))
                .update();
        return this;
    }

    Records published(String number, String submittedAt, String... publishedAt) {
        article(number, Stage.PUBLISHED, null);
        passage(number, 1, submittedAt, "SUBMITTED");
        for (int i = 0; i < publishedAt.length; i++) {
            passage(number, 2 + i, publishedAt[i], "PUBLISHED");
        }
        return this;
    }

    Records sentBack(String number, String at) {
        jdbc.sql("""
                        insert into decision (article_number, review_level, round_count, reviewer, decision, decided_at,
                            version_number, content_hash, voided)
                        values (?, 'SECOND', 1, 'editor', 'CHANGES_REQUESTED', ?, 1, 'hash', false)""").params(number, utc(at)).update();
        return this;
    }

    private void passage(String subject, int place, String at, String event) {
        jdbc.sql("""
                        insert into journal_entry (subject, place, happened_at, event, round_no, detail, previous_hash, hash)
                        values (?, ?, ?, ?, 1, '{}', ?, ?)""").params(subject, place, utc(at), event, NOBODY, NOBODY).update();
    }

    private static @Nullable LocalDateTime utc(@Nullable String at) {
        return at == null ? null : LocalDateTime.ofInstant(Instant.parse(at), UTC);
    }
}
