package org.yiliu.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleRestored;
import org.yiliu.article.ArticleSubmitted;
import org.yiliu.article.ArticleView;
import org.yiliu.article.ArticleWithdrawn;
import org.yiliu.article.Articles;
import org.yiliu.article.SourceRevised;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.publishing.Publications;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Translations;

/** Hears what happens to articles and moves their processes, in the transaction in which it happens. */
@Component
class ArticleListener {

    private final Accounts accounts;
    private final Processes processes;
    private final Articles articles;
    private final Translations translations;
    private final CarryOvers carryOvers;
    private final Reviews reviews;
    private final Publications publications;
    private final Corrections corrections;

    ArticleListener(
            Accounts accounts,
            Processes processes,
            Articles articles,
            Translations translations,
            CarryOvers carryOvers,
            Reviews reviews,
            Publications publications,
            Corrections corrections) {
        this.accounts = accounts;
        this.processes = processes;
        this.articles = articles;
        this.translations = translations;
        this.carryOvers = carryOvers;
        this.reviews = reviews;
        this.publications = publications;
        this.corrections = corrections;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ArticleSubmitted submitted) {
        String number = submitted.articleNumber();
        if (processes.running(number)) {
            throw WrongStageException.alreadySubmitted(number);
        }
        translations.open(number);
        processes.start(articles.get(number), 1, null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SourceRevised revised) {
        ArticleView article = articles.get(revised.articleNumber());
        int version = revised.sourceVersion();
        if (article.stage() == Stage.ASSIGNING || carryOvers.isIdle(article, version)) {
            carryOvers.take(article, version);
            return;
        }
        switch (article.stage()) {
            case DRAFT, WITHDRAWN -> {}
            case PUBLISHED -> {
                carryOvers.take(article, version);
                reviews.voidSignOffs(article.number());
                corrections.begin(article, "SOURCE_REVISED", false);
            }
            default -> processes.tell(ProcessModel.SOURCE_REVISED, article.number());
        }
    }

    /** The work goes on where it was left; once something was handed in, that is another round. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ArticleRestored restored) {
        ArticleView article = articles.get(restored.articleNumber());
        String translator = article.translator();
        boolean there = translator != null
                && accounts.withRole(Role.TRANSLATOR).stream()
                        .anyMatch(person -> person.username().equals(translator));
        int round = Math.max(1, article.targetVersion() > 0 ? article.round() + 1 : article.round());
        processes.start(article, round, there ? translator : null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ArticleWithdrawn withdrawn) {
        String number = withdrawn.articleNumber();
        if (processes.running(number)) {
            processes.tell(ProcessModel.ARTICLE_WITHDRAWN, number);
        } else {
            int round = articles.get(number).round();
            articles.stands(number, new Standing(Stage.WITHDRAWN, null, round, null, null, null));
        }
        if (withdrawn.wasPublished()) {
            publications.retract(number, withdrawn.reason());
        }
    }
}
