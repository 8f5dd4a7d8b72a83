package org.yiliu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.workflow.calendar.DeadlineRules;
import org.yiliu.workflow.calendar.OfficeClock;

/** Plans of articles under way: from the hours that routing gave, by the house's working time. */
@Service
public class Plans {

    private final WorkingTime time;
    private final Timetable timetable;
    private final WorkflowSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Plans(WorkingTime time, Timetable timetable, WorkflowSettings settings, JdbcClient jdbc, Clock clock) {
        this.time = time;
        this.timetable = timetable;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The plan of the article's present way, in one statement; empty before routing and of articles that began earlier. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(String articleNumber) {
        List<Plan.Step> steps = jdbc.sql("""
                        select task_type, review_level, step_minutes, due_at from planned_step
                        where article_number = ? order by place""")
                .param(articleNumber)
                .query((row, number) -> {
                    String level = row.getString("review_level");
                    return new Plan.Step(
                            TaskType.valueOf(row.getString("task_type")),
                            level == null ? null : ReviewLevel.valueOf(level),
                            Duration.ofMinutes(row.getLong("step_minutes")),
                            row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                })
                .list();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Plan(steps));
    }

    /** Plans an article that was just routed and keeps the plan in the place of an older one. */
    Plan make(String articleNumber, Routed routed) {
        Plan plan = plan(routed, clock.instant());
        jdbc.sql("delete from planned_step where article_number = ?")
                .param(articleNumber)
                .update();
        for (Plan.Step step : plan.steps()) {
            ReviewLevel level = step.level();
            jdbc.sql("""
                            insert into planned_step (article_number, place, task_type, review_level, step_minutes, due_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .param(articleNumber)
                    .param(plan.steps().indexOf(step))
                    .param(step.type().name())
                    .param(level == null ? null : level.name())
                    .param(step.time().toMinutes())
                    .param(WorkItems.utc(step.due()))
                    .update();
        }
        return plan;
    }

    Plan plan(Routed routed, Instant now) {
        OfficeClock house = time.clock(null);
        DeadlineRules rules = timetable.rules();
        List<TaskKind> kinds = kinds(routed);
        List<Duration> times = kinds.stream()
                .map(kind -> atLeast(Duration.ofMinutes(rules.shortestStep()), given(kind, routed)))
                .toList();
        if (routed.priority() == Priority.URGENT) {
            SameDay day = new SameDay(house, rules);
            times = day.fit(times, house.between(now, day.target(now, time.dayOf(now))));
        }
        List<Plan.Step> steps = new ArrayList<>();
        Instant due = now;
        for (int place = 0; place < kinds.size(); place++) {
            due = house.plus(due, times.get(place));
            steps.add(new Plan.Step(kinds.get(place).type(), kinds.get(place).level(), times.get(place), due));
        }
        return new Plan(steps);
    }

    private static List<TaskKind> kinds(Routed routed) {
        List<TaskKind> kinds = new ArrayList<>();
        if (routed.assigned()) {
            kinds.add(TaskKind.ASSIGN);
        }
        kinds.add(TaskKind.TRANSLATE);
        ReviewLevel.required(routed.levels()).forEach(level -> kinds.add(TaskKind.of(TaskType.REVIEW, level)));
        kinds.add(TaskKind.PUBLISH);
        return kinds;
    }

    private Duration given(TaskKind kind, Routed routed) {
        return switch (kind.type()) {
            case ASSIGN -> Duration.ofHours(settings.assignmentHours());
            case TRANSLATE -> routed.translation();
            case REVIEW -> routed.review();
            case PUBLISH -> routed.publication();
        };
    }

    private static Duration atLeast(Duration least, Duration time) {
        return time.compareTo(least) < 0 ? least : time;
    }

    /**
     * What routing decided.
     *
     * @param assigned whether a coordinator names the translator
     * @param levels 1–3
     * @param review working time of each level
     */
    record Routed(
            Priority priority,
            boolean assigned,
            int levels,
            Duration translation,
            Duration review,
            Duration publication) {}
}
