package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** Corrections of published pages: a new round through translation and review, while the old page stands. */
@Service
public class Corrections {

    private static final int REASON_LIMIT = 1000;

    private final Processes processes;
    private final Articles articles;
    private final Accounts accounts;
    private final Journal journal;

    Corrections(Processes processes, Articles articles, Accounts accounts, Journal journal) {
        this.processes = processes;
        this.articles = articles;
        this.accounts = accounts;
        this.journal = journal;
    }

    /**
     * Sends a published article back to its translator. A level whose signed text does not change need not sign again.
     *
     * @param reason what is to be corrected, 1–1,000 characters
     * @param small one level signs, unless more of the English changes than routing lets pass as small; a publisher's or
     *     a coordinator's to say
     * @throws WrongStageException (409) if the article is not published, or is being corrected already
     * @throws TaskRefusedException (403) if an author asks for another author's article, or calls it small
     * @throws InvalidRequestException (400) without a reason
     */
    @PreAuthorize("hasAnyRole('PUBLISHER', 'COORDINATOR', 'AUTHOR')")
    @Transactional
    public ArticleView start(String number, String reason, boolean small) {
        if (reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw InvalidRequestException.of("reason", "workflow.reason-required");
        }
        ArticleView article = articles.get(number);
        Person me = accounts.current();
        boolean desk = me.has(Role.PUBLISHER) || me.has(Role.COORDINATOR);
        if (!desk && !article.author().equals(me.username())) {
            throw TaskRefusedException.notTheAuthor();
        }
        if (!desk && small) {
            throw TaskRefusedException.notTheAuthorsToCallSmall();
        }
        if (article.stage() != Stage.PUBLISHED || processes.running(number)) {
            throw WrongStageException.notPublished(number);
        }
        begin(article, reason.strip(), small);
        return articles.get(number);
    }

    void begin(ArticleView article, String reason, boolean small) {
        int round = article.round() + 1;
        String actor = accounts.currentIfAny().map(Person::username).orElse(null);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("reason", reason);
        if (small) {
            detail.put("small", "true");
        }
        if (article.translator() != null) {
            detail.put("to", article.translator());
        }
        journal.append(article.number(), actor, JournalEvent.CORRECTION_STARTED, round, detail);
        processes.correct(article, round, small);
    }
}
