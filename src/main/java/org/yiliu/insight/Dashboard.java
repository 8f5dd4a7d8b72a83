package org.yiliu.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleFilter;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.web.ItemPage;
import org.yiliu.workflow.Incidents;
import org.yiliu.workflow.ProcessViews;
import org.yiliu.workflow.WorkingTime;

/**
 * The figures of the dashboard, in a constant number of statements.
 *
 * <p>Periods are 30 days back from now. Lead times are working hours from handing in to the first publication. Passed
 * at first means that no reviewer of any level asked for changes; what a publisher sends back does not count against it.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
class Dashboard {

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final int LATE_SHOWN = 10;
    private static final ArticleFilter LATE = new ArticleFilter(null, null, null, true, null);

    private final FlowRecords records;
    private final Articles articles;
    private final Incidents incidents;
    private final ProcessViews processes;
    private final Accounts accounts;
    private final Departments departments;
    private final WorkingTime time;
    private final Clock clock;

    Dashboard(
            FlowRecords records,
            Articles articles,
            Incidents incidents,
            ProcessViews processes,
            Accounts accounts,
            Departments departments,
            WorkingTime time,
            Clock clock) {
        this.records = records;
        this.articles = articles;
        this.incidents = incidents;
        this.processes = processes;
        this.accounts = accounts;
        this.departments = departments;
        this.time = time;
        this.clock = clock;
    }

    /** @param reader in whose language failed steps are named */
    @Transactional(readOnly = true)
    public Figures figures(Locale reader) {
        Instant now = clock.instant();
        Instant start = now.minus(PERIOD);
        Map<Boolean, List<Publication>> publications = records.publications(start.minus(PERIOD)).stream()
                .collect(Collectors.partitioningBy(each -> !each.publishedAt().isBefore(start)));
        // the article list's own question, so that the figure and the list behind it agree
        ItemPage<ArticleView> late = articles.search(LATE, PageRequest.of(0, LATE_SHOWN, Sort.by("dueAt")));
        return new Figures(
                now,
                records.stages(),
                late,
                oldest(late.items(), now),
                Throughput.of(Objects.requireNonNull(publications.get(true)), time),
                Throughput.of(Objects.requireNonNull(publications.get(false)), time),
                records.openTasks(now),
                incidents.list(reader));
    }

    @Transactional(readOnly = true)
    public DashboardPage page(Locale reader) {
        Figures figures = figures(reader);
        Set<String> names = new HashSet<>();
        figures.tasks().held().forEach(each -> names.add(each.username()));
        figures.late().items().stream()
                .map(ArticleView::assignee)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return new DashboardPage(
                figures,
                processes.flow(reader),
                accounts.named(names),
                departments.all().stream().collect(Collectors.toMap(Department::code, Function.identity())),
                accounts.current().has(Role.ADMIN));
    }

    private @Nullable Double oldest(List<ArticleView> late, Instant now) {
        return late.stream()
                .map(ArticleView::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .map(due -> Math.round(time.between(due, now).toMinutes() / 6.0) / 10.0)
                .orElse(null);
    }
}
