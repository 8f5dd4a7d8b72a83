package org.yiliu.workflow;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

/** Lists of open tasks: one indexed query for the rows and one for their number, however many tasks there are. */
@Repository
class TaskQueries {

    private static final Map<String, String> SORTABLE = Map.of(
            "dueAt", "w.due_at",
            "createdAt", "w.created_at",
            "claimedAt", "w.claimed_at",
            // by name: NORMAL comes before URGENT
            "priority", "w.priority",
            "articleNumber", "w.article_number",
            "round", "w.round_no");

    /**
     * Whom separation of duties forbids the task. It reads the parts that {@code translation} keeps, in SQL: asking for
     * each row would make the list as slow as it is long, and filtering a page afterwards would leave holes in it. The
     * waivers that {@code review} keeps lift it: for a review those of its level and round, for a translation any under
     * which the person reviewed.
     */
    private static final String DUTIES_ARE_SEPARATE = """
             and not exists (select 1 from part p
                where p.article_number = w.article_number and p.username = :me
                    and ((w.task_type = 'REVIEW' and (p.level is null or p.level <> w.review_level)
                            and not exists (select 1 from duties_waiver d
                                where d.article_number = w.article_number and d.username = :me
                                    and d.review_level = w.review_level and d.round_no = w.round_no
                                    and d.withdrawn_at is null))
                        or (w.task_type = 'TRANSLATE' and p.level is not null
                            and not exists (select 1 from duties_waiver d
                                where d.article_number = w.article_number and d.username = :me
                                    and d.review_level = p.level))))
             and not exists (select 1 from work_item other
                where other.article_number = w.article_number and other.assignee = :me and w.task_type = 'REVIEW')""";

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws InvalidRequestException (400) for an unknown sort */
    ItemPage<WorkItem> page(
            TaskScope scope, Person me, @Nullable TaskType type, @Nullable Instant dueBefore, Pageable page) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, me, type, dueBefore, parameters);
        long total = jdbc.sql("select count(*) from work_item w" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", page.getPageSize());
        parameters.put("offset", page.getOffset());
        List<WorkItem> rows = page.getOffset() >= total
                ? List.of()
                : jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w" + where + " order by "
                                + order(page.getSort()) + " limit :limit offset :offset")
                        .params(parameters)
                        .query(WorkItems::row)
                        .list();
        return new ItemPage<>(rows, page.getPageNumber(), page.getPageSize(), total);
    }

    /** The open tasks of a kind, the earliest due first; with the translations those that wait for their assignment. */
    List<WorkItem> ofKind(TaskType type, @Nullable ReviewLevel level, int most) {
        return ofKind("select " + WorkItems.COLUMNS, type, level, " order by w.due_at, w.task_id limit " + most)
                .query(WorkItems::row)
                .list();
    }

    long numberOfKind(TaskType type, @Nullable ReviewLevel level) {
        return ofKind("select count(*)", type, level, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec ofKind(String what, TaskType type, @Nullable ReviewLevel level, String order) {
        List<String> types =
                type == TaskType.TRANSLATE ? List.of(TaskType.ASSIGN.name(), type.name()) : List.of(type.name());
        return jdbc.sql(what + " from work_item w where w.task_type in (:types)"
                        + (level == null ? "" : " and w.review_level = :level") + order)
                .param("types", types)
                .params(level == null ? Map.of() : Map.of("level", level.name()));
    }

    long assignedTo(String username) {
        return jdbc.sql("select count(*) from work_item where assignee = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    /** What each person has. */
    Map<String, Load> loads(Instant now) {
        Map<String, Load> loads = new HashMap<>();
        jdbc.sql("""
                        select assignee, count(*) as open_count,
                            sum(case when due_at < ? and paused_at is null then 1 else 0 end) as late_count,
                            min(due_at) as next_due from work_item where assignee is not null group by assignee""").param(WorkItems.utc(now)).query(row -> {
            loads.put(
                    row.getString("assignee"),
                    new Load(
                            row.getInt("open_count"),
                            row.getInt("late_count"),
                            row.getObject("next_due", LocalDateTime.class).toInstant(UTC)));
        });
        return loads;
    }

    /** Who took which part in these articles, by number: what {@code translation} keeps, in one statement for all. */
    Map<String, List<Translations.Part>> parts(Collection<String> articleNumbers) {
        Map<String, List<Translations.Part>> parts = new HashMap<>();
        if (!articleNumbers.isEmpty()) {
            jdbc.sql("select article_number, username, level from part where article_number in (:numbers)")
                    .param("numbers", articleNumbers)
                    .query(row -> {
                        String level = row.getString("level");
                        parts.computeIfAbsent(row.getString("article_number"), number -> new ArrayList<>())
                                .add(new Translations.Part(
                                        row.getString("username"), level == null ? null : ReviewLevel.valueOf(level)));
                    });
        }
        return parts;
    }

    private static String where(
            TaskScope scope,
            Person me,
            @Nullable TaskType type,
            @Nullable Instant dueBefore,
            Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(
                switch (scope) {
                    case MINE -> " where w.assignee = :me";
                    case CLAIMABLE ->
                        " where w.assignee is null and w.candidate_role in (:roles)" + DUTIES_ARE_SEPARATE;
                    case ALL -> " where 1 = 1";
                });
        parameters.put("me", me.username());
        parameters.put("roles", me.roles().stream().map(Role::name).collect(Collectors.toSet()));
        if (type != null) {
            where.append(" and w.task_type = :type");
            parameters.put("type", type.name());
        }
        if (dueBefore != null) {
            where.append(" and w.due_at < :dueBefore and w.paused_at is null");
            parameters.put("dueBefore", WorkItems.utc(dueBefore));
        }
        return where.toString();
    }

    private static String order(Sort sort) {
        String wanted = sort.stream()
                .map(order -> column(order) + (order.isDescending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return wanted.isEmpty() ? "w.due_at" : wanted;
    }

    private static String column(Sort.Order order) {
        String column = SORTABLE.get(order.getProperty());
        if (column == null) {
            throw InvalidRequestException.of("sort", "workflow.unknown-sort");
        }
        return column;
    }
}
