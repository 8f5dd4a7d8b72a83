package org.yiliu.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.draft.Draft;
import org.yiliu.article.draft.DraftContext;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.ItemPage;

/** Articles and their Chinese source versions. */
@Service
@Transactional
public class Articles {

    private final ArticleRepository articles;
    private final SourceTextRepository sources;
    private final ArticleNumbers numbers;
    private final DraftIntake intake;
    private final Accounts accounts;
    private final Departments departments;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Articles(
            ArticleRepository articles,
            SourceTextRepository sources,
            ArticleNumbers numbers,
            DraftIntake intake,
            Accounts accounts,
            Departments departments,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.articles = articles;
        this.sources = sources;
        this.numbers = numbers;
        this.intake = intake;
        this.accounts = accounts;
        this.departments = departments;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a new draft of the caller's.
     *
     * @throws InvalidRequestException (400) if title, body or format will not do
     */
    @PreAuthorize("hasRole('AUTHOR')")
    public Imported create(NewArticle draft) {
        return keep(intake.read(draft.title(), draft.body(), draft.format()), draft);
    }

    /**
     * Keeps a new draft of the caller's from a file.
     *
     * @param metadata body and format are ignored; a title given here goes before the file's own
     * @param pictures finds a picture the file names by a relative path; by default none is found
     */
    @PreAuthorize("hasRole('AUTHOR')")
    public Imported importDraft(
            String filename, byte[] content, NewArticle metadata, Function<String, Optional<byte[]>> pictures) {
        return keep(
                intake.readFile(
                        filename,
                        content,
                        DraftContext.NONE.withTitle(metadata.title()).withPictures(pictures)),
                metadata);
    }

    /** {@link #importDraft(String, byte[], NewArticle, Function)} for a file that brings its pictures itself. */
    @PreAuthorize("hasRole('AUTHOR')")
    public Imported importDraft(String filename, byte[] content, NewArticle metadata) {
        return importDraft(filename, content, metadata, path -> Optional.empty());
    }

    /** Reads a draft as it would be kept, without keeping anything. */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional(readOnly = true)
    public DraftPreview preview(@Nullable String title, @Nullable String body, @Nullable String format) {
        Draft draft = intake.read(title, body, format);
        return new DraftPreview(
                DraftIntake.title(draft, title),
                intake.shown(draft),
                DraftIntake.characters(org.jsoup.Jsoup.parseBodyFragment(draft.html())),
                draft.dropped());
    }

    /**
     * Gives an own article a new Chinese text. Before it is handed in this is a save; afterwards a source revision that
     * the process reacts to. A text that is equal to the present one makes no version.
     *
     * @param expectedVersion the source version the writer saw
     * @throws StaleSourceException (412) if that is not the present one
     */
    @PreAuthorize("hasRole('AUTHOR')")
    public Imported revise(String number, int expectedVersion, SourceRevision revision) {
        Article article = own(number, expectedVersion);
        String title = revision.title() == null ? article.view().title() : revision.title();
        return revise(
                article, intake.keep(intake.read(title, revision.body(), revision.format()), title), revision.note());
    }

    /** {@link #revise(String, int, SourceRevision)} from a file; the file's own title goes before the present one. */
    @PreAuthorize("hasRole('AUTHOR')")
    public Imported reviseFromFile(
            String number, int expectedVersion, String filename, byte[] content, @Nullable String note) {
        Article article = own(number, expectedVersion);
        Draft draft = intake.readFile(filename, content, DraftContext.NONE);
        String title = draft.title() == null ? article.view().title() : draft.title();
        return revise(article, intake.keep(draft, title), note);
    }

    /**
     * Puts a picture where the text only names one by its address.
     *
     * @param placeholder the {@code missing:…} source of the picture in the present text
     */
    @PreAuthorize("hasAnyRole('AUTHOR', 'COORDINATOR')")
    public ArticleView supplyPicture(String number, int expectedVersion, String placeholder, byte[] picture) {
        Article article = present(number);
        Person person = accounts.current();
        if (!article.isAuthor(person.username()) && !person.has(Role.COORDINATOR)) {
            throw new NotYourArticleException(number);
        }
        requireVersion(article, expectedVersion);
        SourceVersion now = source(number, article.sourceVersion());
        Intake kept = intake.supply(now, placeholder, picture);
        return revise(article, kept, "").article();
    }

    /** Changes category, priority, origin, byline and day of a draft that is not handed in. */
    @PreAuthorize("hasRole('AUTHOR')")
    public ArticleView describe(String number, NewArticle facts) {
        Article article = own(number);
        article.describe(facts(facts, accounts.current()), clock.instant());
        return article.view();
    }

    /**
     * Hands a draft in; the process begins in the same transaction, so the article stands at its first task afterwards.
     *
     * @throws WrongStageException (409) if it was handed in before
     */
    @PreAuthorize("hasRole('AUTHOR')")
    public ArticleView submit(String number) {
        Article article = own(number);
        article.submit(clock.instant());
        record(article, JournalEvent.SUBMITTED, Map.of("version", "" + article.sourceVersion()));
        articles.flush();
        events.publishEvent(new ArticleSubmitted(number, article.sourceVersion()));
        return article.view();
    }

    /**
     * Takes an article back: the author's own, any for a coordinator; a published one also for a publisher.
     *
     * @param reason 1–1,000 characters; readers of the history see it
     */
    @PreAuthorize("hasAnyRole('AUTHOR', 'COORDINATOR', 'PUBLISHER')")
    public ArticleView withdraw(String number, @Nullable String reason) {
        Article article = visible(number);
        Person person = accounts.current();
        boolean mayWithdraw = article.isAuthor(person.username())
                || person.has(Role.COORDINATOR)
                || person.has(Role.PUBLISHER) && article.stage() == Stage.PUBLISHED;
        if (!mayWithdraw) {
            throw new NotYourArticleException(number);
        }
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            throw InvalidRequestException.of("reason", "article.reason-missing");
        }
        boolean wasPublished = article.view().publishedAt() != null;
        article.withdraw(clock.instant());
        record(article, JournalEvent.WITHDRAWN, Map.of("comment", reason.strip()));
        articles.flush();
        events.publishEvent(new ArticleWithdrawn(number, reason.strip(), wasPublished));
        return article.view();
    }

    /**
     * Takes a withdrawn article up again: the author's own, any for a coordinator. A draft is a draft again; an article
     * that was handed in goes to the translator who had it, with everything that was translated and said. A page that
     * was taken off the site stays off until it is published again.
     *
     * @param reason 1–1,000 characters; readers of the history see it
     * @throws WrongStageException (409) if it is not withdrawn
     */
    @PreAuthorize("hasAnyRole('AUTHOR', 'COORDINATOR')")
    public ArticleView restore(String number, @Nullable String reason) {
        Article article = visible(number);
        Person person = accounts.current();
        if (!article.isAuthor(person.username()) && !person.has(Role.COORDINATOR)) {
            throw new NotYourArticleException(number);
        }
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            throw InvalidRequestException.of("reason", "article.reason-missing");
        }
        article.restore(clock.instant());
        String translator = article.view().translator();
        record(
                article,
                JournalEvent.RESTORED,
                translator == null
                        ? Map.of("comment", reason.strip())
                        : Map.of("comment", reason.strip(), "to", translator));
        articles.flush();
        if (!article.isDraft()) {
            events.publishEvent(new ArticleRestored(number));
        }
        return article.view();
    }

    /** @throws ArticleNotFoundException if there is none, or it is a draft of somebody else */
    @Transactional(readOnly = true)
    public ArticleView get(String number) {
        return visible(number).view();
    }

    /** These articles in one statement, by number; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<String, ArticleView> numbered(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : articles.findByNumberIn(numbers).stream()
                        .map(Article::view)
                        .collect(Collectors.toMap(ArticleView::number, Function.identity()));
    }

    /** One page of what the caller may know of, in two statements. */
    @Transactional(readOnly = true)
    public ItemPage<ArticleView> search(ArticleFilter filter, Pageable page) {
        return ItemPage.of(articles.findAll(
                        ArticleQuery.of(filter, accounts.current(), clock.instant()), ArticleQuery.sorted(page))
                .map(Article::view));
    }

    /** All source versions, newest first. */
    @Transactional(readOnly = true)
    public List<SourceVersion> sourceVersions(String number) {
        visible(number);
        return sources.findByArticleNumberOrderByVersionDesc(number).stream()
                .map(SourceText::view)
                .toList();
    }

    /** @throws ArticleNotFoundException if there is no such article or version */
    @Transactional(readOnly = true)
    public SourceVersion source(String number, int version) {
        return sources.findByArticleNumberAndVersion(number, version)
                .map(SourceText::view)
                .orElseThrow(() -> new ArticleNotFoundException(number));
    }

    /** Records where the process says the article stands. Called by {@code workflow} alone. */
    public void stands(String number, Standing standing) {
        present(number).stand(standing, clock.instant());
    }

    /** Records who translates the article; null when it is offered to all again. */
    public void translatedBy(String number, @Nullable String username) {
        present(number).translatedBy(username);
    }

    /** Records the newest frozen English version and its title. */
    public void englishIs(String number, String titleEnglish, int targetVersion) {
        present(number).englishIs(titleEnglish, targetVersion);
    }

    /** Records that readers can see the article. */
    public void publishedAs(String number, String slug, Instant publishedAt) {
        present(number).publishedAs(slug, publishedAt);
    }

    private Imported keep(Draft draft, NewArticle given) {
        Person author = accounts.current();
        ArticleFacts facts = facts(given, author);
        Intake kept = intake.keep(draft, given.title());
        Instant now = clock.instant();
        Article article = articles.save(new Article(numbers.next(), kept, facts, author.username(), now));
        sources.save(new SourceText(article.number(), 1, kept, "", author.username(), now));
        record(article, JournalEvent.DRAFTED, Map.of("version", "1"));
        return new Imported(article.view(), kept.dropped());
    }

    private Imported revise(Article article, Intake kept, @Nullable String note) {
        boolean same = sources.findByArticleNumberAndVersion(article.number(), article.sourceVersion())
                .orElseThrow()
                .reads(kept);
        if (same) {
            return new Imported(article.view(), kept.dropped());
        }
        boolean draft = article.isDraft();
        Instant now = clock.instant();
        int version = article.revise(kept, now);
        String author = accounts.current().username();
        sources.save(new SourceText(article.number(), version, kept, note == null ? "" : note.strip(), author, now));
        record(
                article,
                draft ? JournalEvent.SOURCE_SAVED : JournalEvent.SOURCE_REVISED,
                note == null || note.isBlank()
                        ? Map.of("version", "" + version)
                        : Map.of("version", "" + version, "comment", note.strip()));
        articles.flush();
        if (!draft) {
            events.publishEvent(new SourceRevised(article.number(), version));
        }
        return new Imported(article.view(), kept.dropped());
    }

    private ArticleFacts facts(NewArticle given, Person author) {
        if (given.category() == null) {
            throw InvalidRequestException.of("category", "article.category-missing");
        }
        String department = departments
                .find(author.department())
                .map(it -> it.nameChinese())
                .orElse("");
        return new ArticleFacts(
                given.category(),
                given.priority() == null ? Priority.NORMAL : given.priority(),
                given.origin() == null || given.origin().isBlank()
                        ? department
                        : given.origin().strip(),
                given.releasedOn(),
                given.byline() == null || given.byline().isBlank()
                        ? author.nameChinese()
                        : given.byline().strip());
    }

    private void record(Article article, JournalEvent event, Map<String, String> detail) {
        journal.append(article.number(), accounts.current().username(), event, article.round(), detail);
    }

    private Article own(String number, int expectedVersion) {
        Article article = own(number);
        requireVersion(article, expectedVersion);
        return article;
    }

    private static void requireVersion(Article article, int expectedVersion) {
        if (article.sourceVersion() != expectedVersion) {
            throw new StaleSourceException(article.view());
        }
    }

    private Article own(String number) {
        Article article = visible(number);
        if (!article.isAuthor(accounts.current().username())) {
            throw new NotYourArticleException(number);
        }
        return article;
    }

    private Article visible(String number) {
        Article article = present(number);
        boolean hidden = article.stage() == Stage.DRAFT
                && accounts.currentIfAny()
                        .map(person -> !ArticleQuery.seesDrafts(person) && !article.isAuthor(person.username()))
                        .orElse(false);
        if (hidden) {
            throw new ArticleNotFoundException(number);
        }
        return article;
    }

    private Article present(String number) {
        return articles.findByNumber(number).orElseThrow(() -> new ArticleNotFoundException(number));
    }
}
