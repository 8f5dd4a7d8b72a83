package org.yiliu.workflow;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.Reviews;

/** Keeps who was named for a level in advance, and seats them when their task opens. */
@Component
class NamedReviewers {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Journal journal;
    private final Clock clock;

    NamedReviewers(JdbcClient jdbc, Accounts accounts, Reviews reviews, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.reviews = reviews;
        this.journal = journal;
        this.clock = clock;
    }

    /** By level, in order. */
    Map<ReviewLevel, String> of(String articleNumber) {
        Map<ReviewLevel, String> named = new LinkedHashMap<>();
        Map<ReviewLevel, String> found = jdbc
                .sql("select review_level, reviewer from named_reviewer where article_number = ?")
                .param(articleNumber)
                .query((row, number) ->
                        Map.entry(ReviewLevel.valueOf(row.getString("review_level")), row.getString("reviewer")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (ReviewLevel level : ReviewLevel.values()) {
            if (found.containsKey(level)) {
                named.put(level, found.get(level));
            }
        }
        return named;
    }

    void name(String articleNumber, ReviewLevel level, String reviewer, String by) {
        forget(articleNumber, level);
        jdbc.sql("""
                        insert into named_reviewer (article_number, review_level, reviewer, named_by, named_at)
                        values (?, ?, ?, ?, ?)""")
                .params(articleNumber, level.name(), reviewer, by, WorkItems.utc(clock.instant()))
                .update();
    }

    void forget(String articleNumber, ReviewLevel level) {
        jdbc.sql("delete from named_reviewer where article_number = ? and review_level = ?")
                .params(articleNumber, level.name())
                .update();
    }

    /** Who is to have a level's task that opens now; empty if nobody was named, or may not any more. */
    Optional<String> seat(String articleNumber, ReviewLevel level) {
        return Optional.ofNullable(of(articleNumber).get(level))
                .filter(reviewer -> refusal(articleNumber, level, reviewer).isEmpty());
    }

    /** Tells the coordinators that the person named may not have the task that opened: it waits in the pool. */
    void tellIfNotSeated(String articleNumber, ReviewLevel level, int round) {
        String reviewer = of(articleNumber).get(level);
        if (reviewer == null) {
            return;
        }
        refusal(articleNumber, level, reviewer).ifPresent(reason -> {
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("level", level.name());
            detail.put("from", reviewer);
            detail.put("outcome", reason);
            detail.put("to", names(Role.COORDINATOR));
            journal.append(articleNumber, null, JournalEvent.REVIEWER_NAMED, round, detail);
        });
    }

    private Optional<String> refusal(String articleNumber, ReviewLevel level, String reviewer) {
        if (accounts.withRole(level.role()).stream()
                .noneMatch(person -> person.username().equals(reviewer))) {
            return Optional.of("GONE");
        }
        return reviews.mayReview(articleNumber, level, reviewer) ? Optional.empty() : Optional.of("NOT_SEPARATE");
    }

    private String names(Role role) {
        return accounts.withRole(role).stream().map(Person::username).sorted().collect(Collectors.joining(","));
    }
}
