package org.yiliu.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The aggregate: its own rules, and what the process last said of it. */
@Entity
@Table(name = "article")
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int lockVersion;

    @Column(name = "article_number")
    private String number;

    private String title;
    private @Nullable String titleEnglish;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "review_level")
    @Enumerated(EnumType.STRING)
    private @Nullable ReviewLevel level;

    @Column(name = "round_count")
    private int round;

    private String origin;
    private @Nullable LocalDate releasedOn;
    private String byline;
    private String author;
    private @Nullable String translator;
    private @Nullable String assignee;
    private int sourceVersion;
    private int targetVersion;
    private int characters;
    private @Nullable Instant dueAt;
    private @Nullable String taskId;
    private @Nullable String slug;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(String number, Intake intake, ArticleFacts facts, String author, Instant now) {
        this.number = number;
        this.title = intake.title();
        this.characters = intake.characters();
        this.category = facts.category();
        this.priority = facts.priority();
        this.origin = facts.origin();
        this.releasedOn = facts.releasedOn();
        this.byline = facts.byline();
        this.author = author;
        this.stage = Stage.DRAFT;
        this.sourceVersion = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws WrongStageException (409) if it was handed in before */
    void submit(Instant now) {
        if (stage != Stage.DRAFT || submittedAt != null) {
            throw WrongStageException.alreadySubmitted(number);
        }
        submittedAt = now;
        updatedAt = now;
    }

    /** @throws WrongStageException (409) if it was withdrawn before */
    void withdraw(Instant now) {
        if (stage == Stage.WITHDRAWN) {
            throw WrongStageException.alreadyWithdrawn(number);
        }
        stand(new Standing(Stage.WITHDRAWN, null, round, null, null, null), now);
    }

    /**
     * Comes back after it was withdrawn: a draft to its author, any other to where its process will say.
     *
     * @throws WrongStageException (409) if it is not withdrawn
     */
    void restore(Instant now) {
        if (stage != Stage.WITHDRAWN) {
            throw WrongStageException.notWithdrawn(number);
        }
        Stage meanwhile = submittedAt == null ? Stage.DRAFT : Stage.ASSIGNING;
        stand(new Standing(meanwhile, null, round, null, null, null), now);
    }

    /** Takes a new Chinese version; its number is the next. */
    int revise(Intake intake, Instant now) {
        if (stage == Stage.WITHDRAWN) {
            throw WrongStageException.alreadyWithdrawn(number);
        }
        title = intake.title();
        characters = intake.characters();
        updatedAt = now;
        return ++sourceVersion;
    }

    void describe(ArticleFacts facts, Instant now) {
        if (stage != Stage.DRAFT) {
            throw WrongStageException.alreadySubmitted(number);
        }
        category = facts.category();
        priority = facts.priority();
        origin = facts.origin();
        releasedOn = facts.releasedOn();
        byline = facts.byline();
        updatedAt = now;
    }

    void stand(Standing standing, Instant now) {
        stage = standing.stage();
        level = standing.level();
        round = standing.round();
        taskId = standing.taskId();
        assignee = standing.assignee();
        dueAt = standing.dueAt();
        updatedAt = now;
    }

    void translatedBy(@Nullable String username) {
        translator = username;
    }

    void englishIs(String titleEnglish, int targetVersion) {
        this.titleEnglish = titleEnglish.isBlank() ? null : titleEnglish;
        this.targetVersion = targetVersion;
    }

    void publishedAs(String slug, Instant publishedAt) {
        this.slug = slug;
        this.publishedAt = publishedAt;
    }

    boolean isDraft() {
        return submittedAt == null && stage == Stage.DRAFT;
    }

    boolean isAuthor(String username) {
        return author.equals(username);
    }

    String number() {
        return number;
    }

    int sourceVersion() {
        return sourceVersion;
    }

    Stage stage() {
        return stage;
    }

    int round() {
        return round;
    }

    ArticleView view() {
        return new ArticleView(
                number,
                title,
                titleEnglish,
                category,
                priority,
                stage,
                level,
                round,
                origin,
                releasedOn,
                byline,
                author,
                translator,
                assignee,
                sourceVersion,
                targetVersion,
                characters,
                dueAt,
                taskId,
                slug,
                publishedAt,
                createdAt,
                updatedAt);
    }
}
