package org.yiliu.workflow;

import java.time.Instant;
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
     * each row would make the list as slow as it is long, and filtering a page afterwards would leave holes in it.
     */
    private static final String DUTIES_ARE_SEPARATE = """
             and not exists (select 1 from part p
                where p.article_number = w.article_number and p.username = :me
                    and ((w.task_type = 'REVIEW' and (p.level is null or p.level <> w.review_level))
                        or (w.task_type = 'TRANSLATE' and p.level is not null)))""";

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
                        select assignee, count(*) as open_count, sum(case when due_at < ? then 1 else 0 end) as late_count
                        from work_item where assignee is not null group by assignee""").param(WorkItems.utc(now)).query(row -> {
            loads.put(row.getString("assignee"), new Load(row.getInt("open_count"), row.getInt("late_count")));
        });
        return loads;
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
            where.append(" and w.due_at < :dueBefore");
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
