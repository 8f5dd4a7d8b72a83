package org.yiliu.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleFilter;
import org.yiliu.article.Articles;

/**
 * Makes the sample articles at first start, before the first visitor can see a page; none where
 * {@code yiliu.demo.samples} is {@code false}.
 */
@Component
@Profile("demo")
@ConditionalOnBooleanProperty(name = "yiliu.demo.samples", matchIfMissing = true)
class DemoArticles implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoArticles.class);

    private final SampleFolder folder;
    private final SampleWork work;
    private final Articles articles;
    private final Accounts accounts;
    private boolean running;

    DemoArticles(SampleFolder folder, SampleWork work, Articles articles, Accounts accounts) {
        this.folder = folder;
        this.work = work;
        this.articles = articles;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        running = true;
        var samples = folder.samples();
        long present = accounts.actingAs("coordinator", () -> articles.search(ArticleFilter.ALL, PageRequest.of(0, 1)))
                .total();
        samples.stream().skip(present).forEach(work::bring);
        if (present < samples.size()) {
            log.info("Made {} sample articles", samples.size() - present);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the engine, before the web server opens its port. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
