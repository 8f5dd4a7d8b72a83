package org.yiliu.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/**
 * Waivers of the separation of duties: an administrator lets one person sign one level of one article in its present round,
 * with a reason that the sign-off sheet and the audit show. Never for oneself.
 */
@Service
@Transactional
public class DutiesWaivers {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final Set<Stage> BEFORE_SIGNING = EnumSet.of(Stage.ASSIGNING, Stage.TRANSLATING, Stage.REVIEWING);

    private final WaiverRows rows;
    private final Articles articles;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    DutiesWaivers(WaiverRows rows, Articles articles, Accounts accounts, Journal journal, Clock clock) {
        this.rows = rows;
        this.articles = articles;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The article's waivers, oldest first, those that ended too. */
    @Transactional(readOnly = true)
    public List<DutiesWaiver> of(String number) {
        ArticleView article = articles.get(number);
        return rows.of(List.of(number)).stream()
                .map(row -> row.view(article.round()))
                .toList();
    }

    /** The waivers of these articles in two statements. */
    @Transactional(readOnly = true)
    public List<DutiesWaiver> of(Collection<String> numbers) {
        List<WaiverRows.Row> found = rows.of(numbers);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, ArticleView> known = articles.numbered(
                found.stream().map(WaiverRows.Row::articleNumber).distinct().toList());
        return found.stream()
                .flatMap(row ->
                        Optional.ofNullable(known.get(row.articleNumber()))
                                .map(article -> row.view(article.round()))
                                .stream())
                .toList();
    }

    /** Whether the person may sign this level although duties are not separate. */
    boolean allows(String number, ReviewLevel level, String username) {
        return rows.of(List.of(number)).stream()
                        .anyMatch(row -> row.level() == level && row.username().equals(username))
                && of(number).stream()
                        .anyMatch(waiver -> waiver.active()
                                && waiver.level() == level
                                && waiver.username().equals(username));
    }

    /**
     * Waives separation of duties for one person at one level of an article, until its round ends.
     *
     * @param reason 10–1,000 characters; the sign-off sheet and the audit show it
     * @throws InvalidRequestException (400) for a reason that is too short or long, or a person without the level's role
     * @throws WaiverRefusedException (403) for the administrator's own account; (409) if the article is not on its way to
     *     its signatures, or the same waiver stands already
     */
    @PreAuthorize("hasRole('ADMIN')")
    public DutiesWaiver grant(String number, ReviewLevel level, String username, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw InvalidRequestException.of("reason", "people.waiver-reason");
        }
        String me = accounts.current().username();
        if (me.equals(username)) {
            throw WaiverRefusedException.ownAccount();
        }
        requireRole(level, username);
        ArticleView article = articles.get(number);
        if (!BEFORE_SIGNING.contains(article.stage())) {
            throw WaiverRefusedException.nothingToSign(number);
        }
        // the row of the journal first: of two waivers at once the second sees the first
        journal.append(number, me, JournalEvent.DUTIES_WAIVED, article.round(), detail(level, username, why));
        if (allows(number, level, username)) {
            throw WaiverRefusedException.standsAlready();
        }
        var row = new WaiverRows.Row(
                0,
                number,
                level,
                article.round(),
                username,
                why,
                me,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        long id = rows.add(row);
        return of(number).stream()
                .filter(waiver -> waiver.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes a waiver back; what was signed under it stays.
     *
     * @throws WaiverRefusedException (404) if the article has no such waiver; (409) if it has ended already
     */
    @PreAuthorize("hasRole('ADMIN')")
    public DutiesWaiver withdraw(String number, long id) {
        DutiesWaiver waiver = of(number).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(WaiverRefusedException::unknown);
        String me = accounts.current().username();
        if (!waiver.active() || !rows.withdraw(id, me, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw WaiverRefusedException.ended();
        }
        Map<String, String> detail = Map.of("level", waiver.level().name(), "reviewer", waiver.username());
        journal.append(number, me, JournalEvent.DUTIES_WAIVER_ENDED, waiver.round(), detail);
        return of(number).stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    private void requireRole(ReviewLevel level, String username) {
        Role role = role(level);
        if (accounts.withRole(role).stream()
                .noneMatch(person -> person.username().equals(username))) {
            throw InvalidRequestException.of("username", "workflow.assignee-lacks-role." + role.name());
        }
    }

    private static Role role(ReviewLevel level) {
        return switch (level) {
            case FIRST -> Role.REVIEWER;
            case SECOND -> Role.EDITOR;
            case FINAL -> Role.CHIEF_EDITOR;
        };
    }

    private static Map<String, String> detail(ReviewLevel level, String username, String reason) {
        return Map.of("level", level.name(), "reviewer", username, "to", username, "reason", reason);
    }
}
