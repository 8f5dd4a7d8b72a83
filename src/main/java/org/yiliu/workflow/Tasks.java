package org.yiliu.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.web.ItemPage;

/** Tasks: who may take them, who has them, and how they end. */
@Service
public class Tasks {

    private final WorkItems items;
    private final TaskQueries queries;
    private final TaskViews views;
    private final Claims claims;
    private final Completions completions;
    private final Candidates candidates;
    private final Conflicts conflicts;
    private final Accounts accounts;
    private final Articles articles;
    private final Clock clock;

    Tasks(
            WorkItems items,
            TaskQueries queries,
            TaskViews views,
            Claims claims,
            Completions completions,
            Candidates candidates,
            Conflicts conflicts,
            Accounts accounts,
            Articles articles,
            Clock clock) {
        this.items = items;
        this.queries = queries;
        this.views = views;
        this.claims = claims;
        this.completions = completions;
        this.candidates = candidates;
        this.conflicts = conflicts;
        this.accounts = accounts;
        this.articles = articles;
        this.clock = clock;
    }

    /** @throws TaskNotFoundException (404; 409 when it is completed) if there is no such open task */
    @Transactional(readOnly = true)
    public TaskView get(String id) {
        return views.of(item(id));
    }

    /** The article's open task, if it has one. */
    @Transactional(readOnly = true)
    public Optional<TaskView> open(String articleNumber) {
        return items.ofArticle(articleNumber).map(views::of);
    }

    /**
     * Three indexed statements, whatever the number of tasks; the most urgent first unless {@code page} sorts by
     * {@code dueAt}, {@code createdAt}, {@code claimedAt}, {@code priority}, {@code articleNumber} or {@code round}.
     *
     * @throws TaskRefusedException (403) if the caller may not see everybody's tasks
     * @throws org.yiliu.web.InvalidRequestException (400) for another sort
     */
    @Transactional(readOnly = true)
    public ItemPage<TaskView> search(TaskScope scope, @Nullable TaskType type, boolean overdue, Pageable page) {
        Person me = accounts.current();
        if (scope == TaskScope.ALL && !me.has(Role.COORDINATOR) && !me.has(Role.ADMIN)) {
            throw TaskRefusedException.allTasks();
        }
        ItemPage<WorkItem> found = queries.page(scope, me, type, overdue ? clock.instant() : null, page);
        return new ItemPage<>(views.of(found.items()), found.page(), found.size(), found.total());
    }

    /** How many tasks the caller has. */
    @Transactional(readOnly = true)
    public long mine() {
        return queries.assignedTo(accounts.current().username());
    }

    /**
     * Takes a task from the pool; claiming again what one has already is no error.
     *
     * @throws TaskTakenException (409) if somebody else has it
     * @throws TaskRefusedException (403) if the role is missing or the caller reviewed what is to be translated
     * @throws org.yiliu.review.DutiesNotSeparateException (403)
     */
    public TaskView claim(String id) {
        return conflicts.settle(id, () -> {
            claims.claim(id);
            return views.of(item(id));
        });
    }

    /** Puts a task back into the pool; the assignee's or a coordinator's to do. */
    public TaskView release(String id) {
        return conflicts.settle(id, () -> {
            claims.release(id);
            return views.of(item(id));
        });
    }

    /**
     * Gives a task to somebody; a coordinator's to do.
     *
     * @throws org.yiliu.web.InvalidRequestException (400) if there is no such active person with the role
     * @throws TaskRefusedException (403) if the person reviewed what is to be translated
     * @throws org.yiliu.review.DutiesNotSeparateException (403)
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    public TaskView assign(String id, @Nullable String assignee) {
        return conflicts.settle(id, () -> {
            claims.assign(id, assignee);
            return views.of(item(id));
        });
    }

    /**
     * Ends a task; when it returns, the article stands at its next task already. Only its assignee may; an assignment may
     * be completed by any coordinator while nobody has claimed it.
     *
     * @throws TaskRefusedException (403) if the caller does not have the task
     * @throws org.yiliu.quality.GateHoldsException (422)
     * @throws org.yiliu.web.InvalidRequestException (400) if a field the outcome needs is missing
     */
    public ArticleView complete(String id, Completion completion) {
        return conflicts.settle(id, () -> articles.get(completions.complete(id, completion)));
    }

    /**
     * Names who may be given the task, with a reason for each who may not, who come last. For an assignment these are the
     * translators among whom the coordinator chooses.
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String id) {
        return candidates.of(item(id));
    }

    private WorkItem item(String id) {
        return items.find(id).orElseThrow(() -> conflicts.gone(id));
    }

    /** @param reasonKey message key why the person is not eligible; null when eligible */
    public record Candidate(
            String username,
            int open,
            int overdue,
            @Nullable String reasonKey) {}
}
