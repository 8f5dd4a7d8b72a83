package org.yiliu.workflow;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.AccountDeactivated;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.account.Strength;
import org.yiliu.article.ArticleSubmitted;
import org.yiliu.article.ArticleView;
import org.yiliu.article.ArticleWithdrawn;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceRevised;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.publishing.Publications;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.Decision;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.ReviewPlan;
import org.yiliu.review.Reviews;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.Translations;

/** Plays the modules below {@code workflow}, simply: people, articles, parts, sign-offs and a journal that tests read. */
public class Newsroom {

    final Accounts accounts;
    final Articles articles;
    final Journal journal;
    final Publications publications;
    final QualityGate gate;
    final Reviews reviews;
    final Translations translations;

    final Departments departments;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, ArticleView> known = new ConcurrentHashMap<>();
    private final Map<String, Set<ReviewLevel>> signed = new ConcurrentHashMap<>();
    private final Map<String, String> pens = new ConcurrentHashMap<>();
    private final Map<String, Strength> strengths = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final List<String> journalled = new CopyOnWriteArrayList<>();

    Newsroom(
            Accounts accounts,
            Articles articles,
            Journal journal,
            Publications publications,
            QualityGate gate,
            Reviews reviews,
            Translations translations,
            Departments departments,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.articles = articles;
        this.journal = journal;
        this.publications = publications;
        this.gate = gate;
        this.reviews = reviews;
        this.translations = translations;
        this.departments = departments;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        // translation's table, of which the task list reads these columns
        jdbc.sql("create table part (article_number varchar(20), username varchar(64), level varchar(8))")
                .update();
        // review's, likewise
        jdbc.sql("""
                        create table duties_waiver (article_number varchar(20), username varchar(64), review_level varchar(8),
                            round_no int, withdrawn_at timestamp(6) null)""").update();
        person("author", Role.AUTHOR);
        person("coordinator", Role.COORDINATOR);
        person("translator", Role.TRANSLATOR);
        person("translator2", Role.TRANSLATOR);
        person("reviewer", Role.REVIEWER);
        person("reviewer2", Role.REVIEWER);
        person("editor", Role.EDITOR);
        person("chief", Role.CHIEF_EDITOR);
        person("publisher", Role.PUBLISHER);
        person("admin", Role.ADMIN);
        person("versatile", Role.TRANSLATOR, Role.REVIEWER, Role.EDITOR, Role.CHIEF_EDITOR);
    }

    void person(String username, Role... roles) {
        people.put(
                username, new Person(username, username, username, "basic-courses", Set.copyOf(Arrays.asList(roles))));
    }

    /** The head of a department, who signs in under this name. */
    void head(String department, String username) {
        person(username, Role.AUTHOR);
        when(departments.find(department))
                .thenReturn(Optional.of(new Department(department, department, department, username)));
    }

    /** Before each test. */
    public void open() {
        strengths.clear();
        left.clear();
        signed.clear();
        pens.clear();
        journalled.clear();
        playAccounts();
        playArticles();
        playJournal();
        playReviews();
        playTranslations();
        when(publications.reserveSlug(anyString(), nullable(String.class))).thenReturn("summary-meeting");
    }

    /** Until the next test. */
    void strength(String username, @Nullable Integer loadLimit, Category... skills) {
        strengths.put(
                username,
                new Strength(Arrays.stream(skills).map(Category::name).collect(Collectors.toSet()), loadLimit));
    }

    /** The account is deactivated, until the next test. */
    void leaves(String username) {
        left.add(username);
        tell(new AccountDeactivated(username));
    }

    private void playAccounts() {
        when(accounts.current()).thenAnswer(call -> current().orElseThrow());
        when(accounts.currentIfAny()).thenAnswer(call -> current());
        when(accounts.find(anyString()))
                .thenAnswer(call -> Optional.ofNullable(people.get(call.<String>getArgument(0))));
        when(accounts.isActive(anyString()))
                .thenAnswer(call ->
                        people.containsKey(call.<String>getArgument(0)) && !left.contains(call.<String>getArgument(0)));
        when(accounts.strengths(anyCollection())).thenReturn(strengths);
        when(accounts.withRole(any()))
                .thenAnswer(call -> people.values().stream()
                        .filter(person -> person.has(call.getArgument(0)) && !left.contains(person.username()))
                        .toList());
        when(accounts.actingAs(anyString(), any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(1).get());
    }

    private void playArticles() {
        when(articles.get(anyString())).thenAnswer(call -> known.get(call.<String>getArgument(0)));
        when(articles.numbered(anyCollection()))
                .thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                        .map(known::get)
                        .collect(Collectors.toMap(ArticleView::number, Function.identity())));
        doAnswer(call -> known.computeIfPresent(
                        call.getArgument(0), (number, article) -> standing(article, call.getArgument(1))))
                .when(articles)
                .stands(anyString(), any());
        doAnswer(call -> known.computeIfPresent(
                        call.getArgument(0), (number, article) -> translated(article, call.getArgument(1))))
                .when(articles)
                .translatedBy(anyString(), nullable(String.class));
    }

    private void playJournal() {
        when(journal.append(anyString(), nullable(String.class), any(), anyInt(), any()))
                .thenAnswer(call -> {
                    journalled.add("%s %s %s".formatted(call.getArgument(2), call.getArgument(1), call.getArgument(4)));
                    return null;
                });
    }

    private void playReviews() {
        when(reviews.next(anyString(), any(), anyInt()))
                .thenAnswer(call -> call.<ReviewPlan>getArgument(1).levels().stream()
                        .filter(level -> !signatures(call.getArgument(0)).contains(level))
                        .limit(1)
                        .toList());
        when(reviews.mayReview(anyString(), any(), anyString())).thenReturn(true);
        when(reviews.decide(anyString(), any(), anyInt(), any(), nullable(String.class), any()))
                .thenAnswer(call -> {
                    String number = call.getArgument(0);
                    ReviewLevel level = call.getArgument(1);
                    takePart(number, current().orElseThrow().username(), level);
                    if (call.getArgument(3) == Decision.APPROVED) {
                        signatures(number).add(level);
                    }
                    return null;
                });
        doAnswer(call -> {
                    signatures(call.getArgument(0)).clear();
                    return null;
                })
                .when(reviews)
                .voidSignOffs(anyString());
        doAnswer(call -> {
                    ReviewLevel wanted = call.getArgument(1);
                    for (Translations.Part part : parts(call.getArgument(0))) {
                        if (part.username().equals(call.getArgument(2)) && part.level() != wanted) {
                            throw part.level() == null
                                    ? DutiesNotSeparateException.wroteTheEnglish()
                                    : DutiesNotSeparateException.signedAnotherLevel(part.level(), wanted);
                        }
                    }
                    return null;
                })
                .when(reviews)
                .requireSeparateDuties(anyString(), any(), anyString());
    }

    private void playTranslations() {
        when(translations.freeze(anyString(), any(), nullable(ReviewLevel.class), anyInt()))
                .thenAnswer(call -> new EnglishVersion(
                        call.getArgument(0),
                        1,
                        1,
                        call.<Handover>getArgument(1),
                        null,
                        1,
                        null,
                        Instant.EPOCH,
                        "",
                        List.of()));
        doAnswer(call -> {
                    takePart(call.getArgument(0), call.getArgument(1), call.getArgument(2));
                    return null;
                })
                .when(translations)
                .tookPart(anyString(), anyString(), nullable(ReviewLevel.class));
        when(translations.parts(anyString())).thenAnswer(call -> parts(call.getArgument(0)));
        doAnswer(call -> pens.put(call.getArgument(0), call.getArgument(1) + " " + call.getArgument(2)))
                .when(translations)
                .handPen(anyString(), nullable(String.class), nullable(ReviewLevel.class));
    }

    private void takePart(String number, String username, @Nullable ReviewLevel level) {
        jdbc.sql("insert into part (article_number, username, level) values (?, ?, ?)")
                .params(number, username, level == null ? null : level.name())
                .update();
    }

    List<Translations.Part> parts(String number) {
        return jdbc.sql("select username, level from part where article_number = ?")
                .param(number)
                .query((row, index) -> new Translations.Part(row.getString("username"), level(row.getString("level"))))
                .list();
    }

    private static @Nullable ReviewLevel level(@Nullable String name) {
        return name == null ? null : ReviewLevel.valueOf(name);
    }

    private Set<ReviewLevel> signatures(String number) {
        return signed.computeIfAbsent(number, key -> ConcurrentHashMap.newKeySet());
    }

    private Optional<Person> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? Optional.empty() : Optional.ofNullable(people.get(authentication.getName()));
    }

    public <T> T as(String username, Supplier<T> work) {
        String[] roles =
                people.get(username).roles().stream().map(Role::authority).toArray(String[]::new);
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                username, null, AuthorityUtils.createAuthorityList(roles))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Three levels, assigned by the coordinator. */
    String submitted() {
        return submitted(Category.PARTY_BUILDING);
    }

    /** Announcements are offered to all translators at once. */
    public String submitted(Category category) {
        return submitted(category, Priority.NORMAL);
    }

    String submitted(Category category, Priority priority) {
        String number = "YL-2026-%04d".formatted(numbers.incrementAndGet());
        known.put(number, anArticle(number, category, priority));
        tell(new ArticleSubmitted(number, 1));
        return number;
    }

    void revised(String number) {
        tell(new SourceRevised(number, 2));
    }

    void withdrawn(String number, boolean wasPublished) {
        tell(new ArticleWithdrawn(number, "cancelled", wasPublished));
    }

    void tell(Object event) {
        as("author", () -> {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
            return null;
        });
    }

    ArticleView article(String number) {
        return known.get(number);
    }

    String pen(String number) {
        return pens.getOrDefault(number, "null null");
    }

    /** What was appended, as {@code EVENT actor {detail}}. */
    List<String> journalled() {
        return new ArrayList<>(journalled);
    }

    public List<String> journalled(JournalEvent event) {
        return journalled.stream().filter(line -> line.startsWith(event + " ")).toList();
    }

    private static ArticleView anArticle(String number, Category category, Priority priority) {
        return new ArticleView(
                number,
                "会议召开",
                null,
                category,
                priority,
                Stage.DRAFT,
                null,
                0,
                "宣传部",
                null,
                "王",
                "author",
                null,
                null,
                1,
                0,
                600,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static ArticleView standing(ArticleView article, Standing standing) {
        return new ArticleView(
                article.number(),
                article.title(),
                null,
                article.category(),
                article.priority(),
                standing.stage(),
                standing.level(),
                standing.round(),
                article.origin(),
                null,
                article.byline(),
                article.author(),
                article.translator(),
                standing.assignee(),
                1,
                0,
                600,
                standing.dueAt(),
                standing.taskId(),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static ArticleView translated(ArticleView article, @Nullable String translator) {
        return new ArticleView(
                article.number(),
                article.title(),
                null,
                article.category(),
                article.priority(),
                article.stage(),
                article.level(),
                article.round(),
                article.origin(),
                null,
                article.byline(),
                article.author(),
                translator,
                article.assignee(),
                1,
                0,
                600,
                article.dueAt(),
                article.taskId(),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
