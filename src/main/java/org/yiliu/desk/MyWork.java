package org.yiliu.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleFilter;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignOff;
import org.yiliu.translation.Questions;
import org.yiliu.translation.Translations;
import org.yiliu.web.ItemPage;
import org.yiliu.workflow.TaskScope;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;
import org.yiliu.workflow.WorkingTime;

/** Gathers "my work" in a number of statements that does not grow with the rows. */
@Component
class MyWork {

    private static final int MINE = 100;
    private static final int CLAIMABLE = 20;
    private static final int LATE = 10;
    private static final int OWN = 60;
    private static final int RECENT = 6;

    private static final Set<JournalEvent> NEWS = EnumSet.of(
            JournalEvent.SUBMITTED,
            JournalEvent.SOURCE_REVISED,
            JournalEvent.HANDED_IN,
            JournalEvent.SIGNED,
            JournalEvent.RETURNED,
            JournalEvent.SCHEDULED,
            JournalEvent.PUBLISHED,
            JournalEvent.WITHDRAWN,
            JournalEvent.RETRACTED);
    private static final Set<Stage> ON_THE_WAY =
            EnumSet.of(Stage.ASSIGNING, Stage.TRANSLATING, Stage.REVIEWING, Stage.PUBLISHING, Stage.SCHEDULED);
    private static final Sort BY_DUE = Sort.by("dueAt", "createdAt");

    private final Accounts accounts;
    private final Departments departments;
    private final Articles articles;
    private final Tasks tasks;
    private final Translations translations;
    private final Reviews reviews;
    private final Journal journal;
    private final Questions questions;
    private final Clock clock;
    private final WorkingTime time;

    MyWork(
            Accounts accounts,
            Departments departments,
            Articles articles,
            Tasks tasks,
            Translations translations,
            Reviews reviews,
            Journal journal,
            Questions questions,
            Clock clock,
            WorkingTime time) {
        this.accounts = accounts;
        this.departments = departments;
        this.articles = articles;
        this.tasks = tasks;
        this.translations = translations;
        this.reviews = reviews;
        this.journal = journal;
        this.questions = questions;
        this.clock = clock;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public WorkBoard board() {
        Person me = accounts.current();
        List<TaskView> mine = tasks.search(TaskScope.MINE, null, false, PageRequest.of(0, MINE, BY_DUE))
                .items();
        ItemPage<TaskView> claimable =
                tasks.search(TaskScope.CLAIMABLE, null, false, PageRequest.of(0, CLAIMABLE, BY_DUE));
        ItemPage<TaskView> late = late(me);
        List<ArticleView> own = own(me);
        List<Passage> recent = journal.newest(NEWS, RECENT);

        List<Questions.Asked> asked = me.has(Role.AUTHOR) ? questions.openTo(me.username()) : List.of();

        Set<String> numbers = new HashSet<>();
        asked.forEach(each -> numbers.add(each.articleNumber()));
        Stream.of(mine, claimable.items())
                .flatMap(List::stream)
                .map(TaskView::articleNumber)
                .forEach(numbers::add);
        Map<String, List<SignOff>> sheets = reviews.sheets(numbers);
        Map<String, Translations.Progress> progress = translations.progress(numbers);
        recent.forEach(passage -> numbers.add(passage.subject()));
        late.items().forEach(task -> numbers.add(task.articleNumber()));
        Map<String, ArticleView> known = articles.numbered(numbers);
        List<Tasks.Candidate> translators = translators(mine, claimable.items());

        Set<String> names = names(own, late.items(), recent, sheets.values(), translators);
        asked.forEach(each -> names.add(each.question().author()));

        return new WorkBoard(
                me,
                departments.find(me.department()).orElse(null),
                DueDay.week(mine, clock.instant(), time),
                rows(mine, known, progress, sheets),
                rows(claimable.items(), known, progress, sheets),
                claimable.total(),
                late.items(),
                late.total(),
                own.stream().filter(article -> article.stage() == Stage.DRAFT).toList(),
                own.stream().filter(article -> isWithOthers(article, me)).toList(),
                recent,
                known,
                accounts.named(names),
                translators,
                asked);
    }

    private ItemPage<TaskView> late(Person me) {
        return me.has(Role.COORDINATOR) || me.has(Role.ADMIN)
                ? tasks.search(TaskScope.ALL, null, true, PageRequest.of(0, LATE, BY_DUE))
                : new ItemPage<>(List.of(), 0, LATE, -1);
    }

    private List<ArticleView> own(Person me) {
        ArticleFilter filter = new ArticleFilter(null, null, null, false, me.username());
        return articles.search(filter, PageRequest.of(0, OWN, Sort.by(Sort.Direction.DESC, "updatedAt")))
                .items();
    }

    private static boolean isWithOthers(ArticleView article, Person me) {
        return ON_THE_WAY.contains(article.stage()) && !me.username().equals(article.assignee());
    }

    /** Who may translate is asked once for all rows; who may not translate one of them is refused when it is tried. */
    private List<Tasks.Candidate> translators(List<TaskView> mine, List<TaskView> claimable) {
        return Stream.of(mine, claimable)
                .flatMap(List::stream)
                .filter(task -> task.type() == TaskType.ASSIGN)
                .findFirst()
                .map(task -> tasks.candidates(task.id()))
                .orElse(List.of());
    }

    private static List<WorkRow> rows(
            List<TaskView> tasks,
            Map<String, ArticleView> articles,
            Map<String, Translations.Progress> progress,
            Map<String, List<SignOff>> sheets) {
        return tasks.stream()
                .map(task -> {
                    List<SignOff> sheet = sheets.getOrDefault(task.articleNumber(), List.of());
                    return new WorkRow(
                            task,
                            articles.get(task.articleNumber()),
                            task.type() == TaskType.TRANSLATE ? progress.get(task.articleNumber()) : null,
                            Seal.of(sheet, task.level(), List.<ReviewLevel>of()),
                            returned(task, sheet));
                })
                .toList();
    }

    private static @Nullable SignOff returned(TaskView task, List<SignOff> sheet) {
        return sheet.stream()
                .filter(line -> line.round() == task.round() - 1 && line.decision() == Decision.CHANGES_REQUESTED)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Set<String> names(
            List<ArticleView> own,
            List<TaskView> late,
            List<Passage> recent,
            Collection<List<SignOff>> sheets,
            List<Tasks.Candidate> translators) {
        return Stream.of(
                        own.stream().map(ArticleView::assignee),
                        late.stream().map(TaskView::assignee),
                        recent.stream().map(Passage::actor),
                        sheets.stream().flatMap(List::stream).map(SignOff::reviewer),
                        translators.stream().map(Tasks.Candidate::username))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
