package org.yiliu.insight;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiliu.article.Stage;

/**
 * Counts over what other modules keep: one indexed statement for each figure, whatever the number of articles.
 *
 * <p>It reads their tables and never writes one. A sum over every article belongs to none of those modules, and asking
 * them article by article would cost a statement each; so the columns named here are part of what a migration must keep.
 */
@Repository
class FlowRecords {

    private static final Comparator<Workload> MOST_LATE_FIRST = Comparator.comparingLong(Workload::overdue)
            .reversed()
            .thenComparing(Comparator.comparingLong(Workload::open).reversed())
            .thenComparing(Workload::username);

    private final JdbcClient jdbc;

    FlowRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Articles at each stage; every stage is there. */
    Map<Stage, Long> stages() {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, 0L);
        }
        jdbc.sql("select stage, count(*) as article_count from article group by stage")
                .query(row -> {
                    stages.put(Stage.valueOf(row.getString("stage")), row.getLong("article_count"));
                });
        return stages;
    }

    /** First publications since then, in no order. The journal says them: an article's row only knows its last. */
    List<Publication> publications(Instant since) {
        return jdbc.sql("""
                        select s.happened_at as submitted_at, p.happened_at as published_at,
                            case when exists (
                                select 1 from decision d
                                where d.article_number = p.subject and d.decision = 'CHANGES_REQUESTED'
                                    and d.decided_at <= p.happened_at) then 1 else 0 end as sent_back
                        from journal_entry p
                        join journal_entry s on s.subject = p.subject and s.event = 'SUBMITTED'
                        where p.event = 'PUBLISHED' and p.happened_at >= ?
                            and not exists (
                                select 1 from journal_entry e
                                where e.subject = p.subject and e.event = 'PUBLISHED' and e.place < p.place)""")
                .param(LocalDateTime.ofInstant(since, UTC))
                .query((row, number) -> new Publication(
                        instant(row, "submitted_at"), instant(row, "published_at"), row.getInt("sent_back") == 1))
                .list();
    }

    OpenTasks openTasks(Instant now) {
        List<Workload> held = new ArrayList<>();
        List<Counted> counts = jdbc.sql("""
                        select assignee, count(*) as open_count,
                            sum(case when due_at < ? then 1 else 0 end) as late_count
                        from work_item group by assignee""")
                .param(LocalDateTime.ofInstant(now, UTC))
                .query((row, number) ->
                        new Counted(row.getString("assignee"), row.getLong("open_count"), row.getLong("late_count")))
                .list();
        Counted unclaimed = new Counted(null, 0, 0);
        for (Counted count : counts) {
            if (count.assignee() == null) {
                unclaimed = count;
            } else {
                held.add(new Workload(count.assignee(), count.open(), count.late()));
            }
        }
        held.sort(MOST_LATE_FIRST);
        return new OpenTasks(List.copyOf(held), unclaimed.open(), unclaimed.late());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(UTC);
    }

    private record Counted(@Nullable String assignee, long open, long late) {}
}
