package org.yiliu.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.publishing.PageComposer.Edition;
import org.yiliu.review.Reviews;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.Translations;

/** What stands on the public English site. */
@Service
@Transactional
public class Publications {

    private static final Logger log = LoggerFactory.getLogger(Publications.class);

    private final PageStore pages;
    private final PageAddresses addresses;
    private final PageComposer composer;
    private final Articles articles;
    private final Translations translations;
    private final Reviews reviews;
    private final Journal journal;
    private final Accounts accounts;
    private final Clock clock;

    Publications(
            PageStore pages,
            PageAddresses addresses,
            PageComposer composer,
            Articles articles,
            Translations translations,
            Reviews reviews,
            Journal journal,
            Accounts accounts,
            Clock clock) {
        this.pages = pages;
        this.addresses = addresses;
        this.composer = composer;
        this.articles = articles;
        this.translations = translations;
        this.reviews = reviews;
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Exactly the page readers would see if the article were published now. Its pictures are not public before that: a
     * preview takes them from {@code /media/<hash>}.
     *
     * @throws org.yiliu.article.ArticleNotFoundException if there is no such article
     */
    @Transactional(readOnly = true)
    public PublishedPage preview(String number) {
        ArticleView article = articles.get(number);
        Manuscript text = Manuscript.of(translations.view(number));
        Instant now = now();
        Instant first = pages.find(number).map(Page::publishedAt).orElse(now);
        String slug = addresses.propose(article, text.title());
        Edition edition = new Edition(slug, first, now, article.targetVersion(), translations.contentHash(number));
        return composer.compose(article, text, edition);
    }

    /** A free address for the article: from its English title, or the one it already has. */
    @Transactional(readOnly = true)
    public String proposeSlug(String number) {
        return addresses.propose(articles.get(number), title(number));
    }

    /**
     * Reserves the wanted address. An article that was ever published keeps the one it has.
     *
     * @param slug null takes the proposal
     * @throws org.yiliu.web.InvalidRequestException (400) if it is not {@code [a-z0-9-]{1,80}}, begins or ends with a
     *     hyphen, or differs from the one under which the article was published
     * @throws SlugTakenException (409) if another article has it
     */
    public String reserveSlug(String number, @Nullable String slug) {
        return addresses.reserve(articles.get(number), slug, title(number));
    }

    /** The page as readers see it; empty before publication and once it is taken off the site. */
    @Transactional(readOnly = true)
    public Optional<PublishedPage> find(String number) {
        return pages.find(number).filter(Page::isLive).map(Page::view);
    }

    /**
     * Puts the article's present, signed English on the site. Run twice, it does its work once: the same version with
     * the same content that stands there already is left alone. Called by {@code workflow} alone.
     *
     * @param levels review levels that must have signed, in order
     * @param round translation round, from 1
     * @throws org.yiliu.review.SignedTextChangedException if what was signed is not what stands there now
     */
    public PublishedPage publish(String number, List<ReviewLevel> levels, int round) {
        // freezing locks the text, so nothing can change between the comparison and the page
        EnglishVersion version = translations.freeze(number, Handover.PUBLISHED, null, round);
        reviews.requireSigned(number, levels);
        Optional<Page> present = pages.find(number);
        if (present.isPresent() && present.get().shows(version.version(), version.contentHash())) {
            return present.get().view();
        }
        PublishedPage page = present.isPresent() ? correct(present.get(), version, round) : first(version, round);
        articles.publishedAs(number, page.slug(), page.publishedAt());
        record(number, JournalEvent.PUBLISHED, round, facts(page));
        log.info("Published {} version {} as {}", number, page.version(), page.slug());
        return page;
    }

    /**
     * Takes the page off the site; its address answers 410 with a short notice from now on. Without a page, or done
     * before, it does nothing. Called by {@code workflow} alone.
     *
     * @param reason kept in the journal; readers are not told
     */
    public void retract(String number, String reason) {
        Optional<Page> live = pages.find(number).filter(Page::isLive);
        if (live.isPresent()) {
            pages.hide(live.get(), number, now());
            record(number, JournalEvent.RETRACTED, live.get().round(), Map.of("comment", reason));
            log.info("Retracted {}", number);
        }
    }

    private PublishedPage first(EnglishVersion version, int round) {
        Instant now = now();
        PublishedPage page = compose(version, reserveSlug(version.articleNumber(), null), now, now);
        pages.show(new Page(page, round), page, now);
        pages.countFrom(version.articleNumber());
        return page;
    }

    private PublishedPage correct(Page present, EnglishVersion version, int round) {
        Instant now = now();
        PublishedPage page = compose(version, present.slug(), present.publishedAt(), now);
        present.correct(page, round);
        pages.show(present, page, now);
        return page;
    }

    private static Map<String, String> facts(PublishedPage page) {
        return Map.of("slug", page.slug(), "version", "" + page.version(), "hash", page.contentHash());
    }

    private PublishedPage compose(EnglishVersion version, String slug, Instant first, Instant updated) {
        return composer.compose(
                articles.get(version.articleNumber()),
                Manuscript.of(version),
                new Edition(slug, first, updated, version.version(), version.contentHash()));
    }

    private String title(String number) {
        return Manuscript.of(translations.view(number)).title();
    }

    private void record(String number, JournalEvent event, int round, Map<String, String> detail) {
        String actor = accounts.currentIfAny().map(Person::username).orElse(null);
        journal.append(number, actor, event, round, detail);
    }

    /** To the microsecond, as the databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
