package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Questions;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.ProcessViews;
import org.yiliu.workflow.Reviewers;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** Gathers the page of one article in a number of statements that does not grow with its history. */
@Component
class ArticlePages {

    /** Where the journal keeps how many levels routing asked for. */
    private static final String LEVELS = "reviewLevels";

    /** Where it keeps the one level that signs a small correction. */
    private static final String ONE_LEVEL = "correctionLevel";

    private final Accounts accounts;
    private final Departments departments;
    private final Articles articles;
    private final Tasks tasks;
    private final Translations translations;
    private final Comments comments;
    private final Reviews reviews;
    private final Journal journal;
    private final ProcessViews diagrams;
    private final NextSteps nextSteps;
    private final Questions questions;
    private final Reviewers reviewers;

    ArticlePages(
            Accounts accounts,
            Departments departments,
            Articles articles,
            Tasks tasks,
            Translations translations,
            Comments comments,
            Reviews reviews,
            Journal journal,
            ProcessViews diagrams,
            NextSteps nextSteps,
            Questions questions,
            Reviewers reviewers) {
        this.questions = questions;
        this.reviewers = reviewers;
        this.accounts = accounts;
        this.departments = departments;
        this.articles = articles;
        this.tasks = tasks;
        this.translations = translations;
        this.comments = comments;
        this.reviews = reviews;
        this.journal = journal;
        this.diagrams = diagrams;
        this.nextSteps = nextSteps;
    }

    @Transactional(readOnly = true)
    public ArticlePage of(String number, ArticlePage.Tab tab, Locale reader) {
        Person me = accounts.current();
        ArticleView article = articles.get(number);
        TaskView task = article.taskId() == null ? null : tasks.open(number).orElse(null);
        List<Passage> history = journal.history(number);
        List<SignOff> sheet = reviews.sheet(number);
        List<CommentView> talk = comments.of(number);
        boolean versions = tab == ArticlePage.Tab.VERSIONS;
        List<SourceVersion> sources = versions ? articles.sourceVersions(number) : List.of();
        List<EnglishVersion> english = versions ? translations.versions(number) : List.of();
        List<Tasks.Candidate> candidates =
                task != null && me.has(Role.COORDINATOR) ? tasks.candidates(task.id()) : List.of();
        ArticlePage.Changes changes = changes(article, task, history, me);
        Set<String> names = names(article, history, sheet, talk, candidates, sources, english);
        names.addAll(changes.reviewers().values());
        changes.others().stream()
                .map(TaskView::assignee)
                .filter(Objects::nonNull)
                .forEach(names::add);
        Map<String, Person> people = accounts.named(names);
        return new ArticlePage(
                article,
                task,
                nextSteps.of(article, task, me, people, history, reader),
                tab,
                departments.byChineseName(article.origin()).orElse(null),
                article.stage() == Stage.DRAFT ? "" : diagrams.svg(number, reader),
                history,
                sheet,
                Seal.of(sheet, article.level(), required(history)),
                talk,
                candidates,
                sources,
                english,
                tab == ArticlePage.Tab.FILES && holdsPen(me, number),
                changes,
                people,
                me);
    }

    private ArticlePage.Changes changes(
            ArticleView article, @Nullable TaskView task, List<Passage> history, Person me) {
        String number = article.number();
        Map<ReviewLevel, String> named = reviewers.of(number);
        boolean names = task != null && task.type() != TaskType.PUBLISH && me.has(Role.COORDINATOR);
        return new ArticlePage.Changes(
                questions.openOf(number),
                task == null ? null : Beginning.outdated(article, history),
                task == null || task.type() != TaskType.REVIEW
                        ? List.of()
                        : tasks.allOpen(number).stream()
                                .filter(other -> !other.id().equals(task.id()))
                                .toList(),
                named,
                names ? ReviewerChoice.of(required(history), named, accounts, translations.parts(number)) : List.of());
    }

    private boolean holdsPen(Person person, String number) {
        return translations
                .pen(number)
                .filter(pen -> pen.holder().equals(person.username()))
                .isPresent();
    }

    /** The levels that routing asked for, as the journal tells; none before. */
    static List<ReviewLevel> required(List<Passage> history) {
        return history.stream()
                .filter(passage -> passage.event() == JournalEvent.ROUTED)
                .map(Passage::detail)
                .filter(routed -> routed.getOrDefault(LEVELS, "").matches("[123]"))
                .reduce((earlier, later) -> later)
                .map(routed -> routed.containsKey(ONE_LEVEL)
                        ? List.of(ReviewLevel.valueOf(routed.get(ONE_LEVEL)))
                        : ReviewLevel.required(Integer.parseInt(routed.get(LEVELS))))
                .orElse(List.of());
    }

    private static Set<String> names(
            ArticleView article,
            List<Passage> history,
            List<SignOff> sheet,
            List<CommentView> talk,
            List<Tasks.Candidate> candidates,
            List<SourceVersion> sources,
            List<EnglishVersion> english) {
        Stream<@Nullable String> names = Stream.of(
                        Stream.of(article.author(), article.translator(), article.assignee()),
                        history.stream().map(Passage::actor),
                        history.stream().map(passage -> passage.detail().get("assignee")),
                        sheet.stream().map(SignOff::reviewer),
                        talk.stream().map(CommentView::author),
                        candidates.stream().map(Tasks.Candidate::username),
                        sources.stream().map(SourceVersion::author),
                        english.stream().map(EnglishVersion::by))
                .flatMap(each -> each);
        return names.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
