package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.Reviews;
import org.yiliu.web.InvalidRequestException;

/** Reviewers that a coordinator names in advance, one for a level. */
@Service
public class Reviewers {

    private final NamedReviewers named;
    private final WorkItems items;
    private final Claims claims;
    private final Accounts accounts;
    private final Articles articles;
    private final Reviews reviews;
    private final Processes processes;
    private final Journal journal;

    Reviewers(
            NamedReviewers named,
            WorkItems items,
            Claims claims,
            Accounts accounts,
            Articles articles,
            Reviews reviews,
            Processes processes,
            Journal journal) {
        this.named = named;
        this.items = items;
        this.claims = claims;
        this.accounts = accounts;
        this.articles = articles;
        this.reviews = reviews;
        this.processes = processes;
        this.journal = journal;
    }

    /** Who is named, by level in order. */
    @Transactional(readOnly = true)
    public Map<ReviewLevel, String> of(String articleNumber) {
        return named.of(articleNumber);
    }

    /**
     * Names who is to review an article at a level: the task is theirs when it opens, at once if it is open already. When
     * they may not have it by then, it waits in the pool, and the coordinators are told.
     *
     * @param reviewer null or blank names nobody any more
     * @throws InvalidRequestException (400) without a level, or if there is no such active person with the level's role
     * @throws org.yiliu.review.DutiesNotSeparateException (403) if the person had another part in the article
     * @throws TaskRefusedException (403) if the person is named for another level
     * @throws WrongStageException (409) if the article is not on its way
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional
    public ArticleView name(String articleNumber, @Nullable ReviewLevel level, @Nullable String reviewer) {
        ArticleView article = articles.get(articleNumber);
        if (level == null) {
            throw InvalidRequestException.of("level", "change.reviewer.level-missing");
        }
        if (!processes.running(articleNumber)) {
            throw WrongStageException.notOnItsWay(articleNumber);
        }
        String me = accounts.current().username();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("level", level.name());
        if (reviewer == null || reviewer.isBlank()) {
            named.forget(articleNumber, level);
        } else {
            requireMay(articleNumber, level, reviewer);
            named.name(articleNumber, level, reviewer, me);
            detail.put("assignee", reviewer);
            detail.put("to", reviewer);
        }
        journal.append(articleNumber, me, JournalEvent.REVIEWER_NAMED, article.round(), detail);
        if (detail.containsKey("assignee")) {
            open(articleNumber, level)
                    .ifPresent(task -> claims.assign(task, reviewer, Confirmed.NOTHING, JournalEvent.ASSIGNED));
        }
        return articles.get(articleNumber);
    }

    private Optional<String> open(String articleNumber, ReviewLevel level) {
        return items.ofArticle(articleNumber).stream()
                .filter(item -> item.level() == level)
                .map(WorkItem::taskId)
                .findFirst();
    }

    private void requireMay(String articleNumber, ReviewLevel level, String reviewer) {
        if (accounts.withRole(level.role()).stream()
                .noneMatch(person -> person.username().equals(reviewer))) {
            throw InvalidRequestException.of("reviewer", "workflow.assignee-lacks-role." + level.role());
        }
        reviews.requireSeparateDuties(articleNumber, level, reviewer);
        boolean elsewhere = named.of(articleNumber).entrySet().stream()
                .anyMatch(each -> each.getKey() != level && each.getValue().equals(reviewer));
        if (elsewhere) {
            throw TaskRefusedException.hasAnotherLevel();
        }
    }
}
