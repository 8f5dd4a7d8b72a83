package org.yiliu.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.yiliu.journal.JournalEvent;
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
    private final Workload workload;
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
            Workload workload,
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
        this.workload = workload;
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

    /** Those of these tasks that are open, in two statements. */
    @Transactional(readOnly = true)
    public List<TaskView> those(List<String> ids) {
        return views.of(items.those(ids));
    }

    /**
     * The article's open task, if it has one. Where two levels review together it is the caller's own, otherwise the one
     * the caller's role could take, otherwise the earlier.
     */
    @Transactional(readOnly = true)
    public Optional<TaskView> open(String articleNumber) {
        List<WorkItem> open = items.ofArticle(articleNumber);
        return open.size() < 2
                ? open.stream().findFirst().map(views::of)
                : relevant(open).map(views::of);
    }

    private Optional<WorkItem> relevant(List<WorkItem> open) {
        Person me = accounts.currentIfAny().orElse(null);
        Stream<Predicate<WorkItem>> wishes = me == null
                ? Stream.of(item -> true)
                : Stream.of(
                        item -> item.isWith(me.username()),
                        item -> item.assignee() == null && me.has(item.candidateRole()),
                        item -> me.has(item.candidateRole()),
                        item -> true);
        return wishes.flatMap(wish -> open.stream().filter(wish)).findFirst();
    }

    /** All its open tasks, earliest first: two where levels review together. */
    @Transactional(readOnly = true)
    public List<TaskView> allOpen(String articleNumber) {
        return views.of(items.ofArticle(articleNumber));
    }

    /**
     * A few indexed statements, whatever the number of tasks; what one may claim is nothing while one is away or has as
     * much as one can take. The most urgent first unless {@code page} sorts by
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
        if (scope == TaskScope.CLAIMABLE && workload.whyNoClaims(me.username()).isPresent()) {
            return new ItemPage<>(List.of(), page.getPageNumber(), page.getPageSize(), 0);
        }
        ItemPage<WorkItem> found = queries.page(scope, me, type, overdue ? clock.instant() : null, page);
        return new ItemPage<>(views.of(found.items()), found.page(), found.size(), found.total());
    }

    /** Why the caller may claim nothing now: away, or with as much as they can take; empty if they may. */
    @Transactional(readOnly = true)
    public Optional<TaskRefusedException> whyNoClaims() {
        return workload.whyNoClaims(accounts.current().username());
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
     *     or has as much as they can take, or is away
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
     * @throws ConfirmationNeededException (409) if the person is away or has enough to do, and that is not confirmed
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    public TaskView assign(String id, @Nullable String assignee) {
        return assign(id, assignee, Confirmed.NOTHING);
    }

    /** {@link #assign(String, String)} to somebody who is away or full, if the coordinator has confirmed that. */
    @PreAuthorize("hasRole('COORDINATOR')")
    public TaskView assign(String id, @Nullable String assignee, Confirmed confirmed) {
        return conflicts.settle(id, () -> {
            claims.assign(id, assignee, confirmed, JournalEvent.ASSIGNED);
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
     * Names who may be given the task, whoever best takes it first, with a reason for each who may not, who come last. For an assignment these are the
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

    /**
     * Somebody a task may be given to.
     *
     * @param nextDue of what the person has, the earliest deadline; null without work
     * @param loadLimit open tasks the person can take; null for any number
     * @param skilled whether the person is good at the article's category
     * @param absence in which the person is, or will be before the task is due
     * @param reasonKey message key why the person is not eligible; null when eligible
     */
    public record Candidate(
            String username,
            int open,
            int overdue,
            @Nullable Instant nextDue,
            @Nullable Integer loadLimit,
            boolean skilled,
            @Nullable Absence absence,
            @Nullable String reasonKey) {

        /** Somebody of whom no more is known. */
        public Candidate(String username, int open, int overdue, @Nullable String reasonKey) {
            this(username, open, overdue, null, null, false, null, reasonKey);
        }

        public boolean isBarred() {
            return reasonKey != null;
        }

        public boolean isAbsent() {
            return absence != null;
        }

        /** Whether one more task is too many. */
        public boolean isFull() {
            return loadLimit != null && open >= loadLimit;
        }

        Candidate busierBy(int tasks) {
            return new Candidate(username, open + tasks, overdue, nextDue, loadLimit, skilled, absence, reasonKey);
        }
    }
}
