package org.yiliu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.account.Strength;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.DutiesWaiver;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Tasks.Candidate;

/** Who may take a task: the right role, and duties that stay separate; and who best takes it. */
@Component
class Candidates {

    private final Accounts accounts;
    private final Articles articles;
    private final Translations translations;
    private final Reviews reviews;
    private final Absences absences;
    private final TaskQueries queries;
    private final WorkItems items;
    private final WorkingTime time;
    private final Clock clock;

    Candidates(
            Accounts accounts,
            Articles articles,
            Translations translations,
            Reviews reviews,
            Absences absences,
            TaskQueries queries,
            WorkItems items,
            WorkingTime time,
            Clock clock) {
        this.accounts = accounts;
        this.articles = articles;
        this.translations = translations;
        this.reviews = reviews;
        this.absences = absences;
        this.queries = queries;
        this.items = items;
        this.time = time;
        this.clock = clock;
    }

    /** @throws Refusal (403) that says why the person may not */
    void requireMayTake(WorkItem item, Person person) {
        if (!person.has(item.candidateRole())) {
            throw TaskRefusedException.lacks(item.candidateRole());
        }
        requireSeparateDuties(item.articleNumber(), item.type(), item.level(), person.username());
        requireOneLevel(item, person.username());
    }

    /**
     * The same for somebody who is given the task by another.
     *
     * @throws InvalidRequestException (400) if there is no such active person with the role
     */
    void requireMayBeGiven(WorkItem item, TaskType type, Role role, @Nullable String username) {
        if (username == null
                || accounts.withRole(role).stream()
                        .noneMatch(person -> person.username().equals(username))) {
            throw InvalidRequestException.of("assignee", "workflow.assignee-lacks-role." + role.name());
        }
        requireSeparateDuties(item.articleNumber(), type, item.level(), username);
        requireOneLevel(item, username);
    }

    /** Where two levels review together, nobody sits at both: one of the two could never be signed. */
    private void requireOneLevel(WorkItem item, String username) {
        boolean other = item.type() == TaskType.REVIEW
                && items.ofArticle(item.articleNumber()).stream()
                        .anyMatch(
                                each -> each.isWith(username) && !each.taskId().equals(item.taskId()));
        if (other) {
            throw TaskRefusedException.hasAnotherLevel();
        }
    }

    private void requireSeparateDuties(
            String articleNumber, TaskType type, @Nullable ReviewLevel level, String username) {
        if (type == TaskType.REVIEW) {
            reviews.requireSeparateDuties(articleNumber, Objects.requireNonNull(level), username);
        } else if (type == TaskType.TRANSLATE && reviewed(articleNumber, username)) {
            throw TaskRefusedException.reviewedTheArticle();
        }
    }

    /** A translator who reviewed under a waiver goes on translating. */
    private boolean reviewed(String articleNumber, String username) {
        List<ReviewLevel> levels = translations.parts(articleNumber).stream()
                .filter(part -> part.username().equals(username))
                .<ReviewLevel>mapMulti((part, found) -> {
                    if (part.level() != null) {
                        found.accept(part.level());
                    }
                })
                .toList();
        return !levels.isEmpty()
                && !reviews.waivers(List.of(articleNumber)).stream()
                        .filter(waiver -> waiver.username().equals(username))
                        .map(DutiesWaiver::level)
                        .collect(Collectors.toSet())
                        .containsAll(levels);
    }

    /** Everybody with the role, whoever best takes it first, and those who may not last with the reason. */
    List<Candidate> of(WorkItem item) {
        return of(List.of(item)).getOrDefault(item.taskId(), List.of());
    }

    /** The same for many tasks, by their ids, in a number of statements that does not grow with them. */
    Map<String, List<Candidate>> of(List<WorkItem> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<Role, List<Person>> people = items.stream()
                .map(Candidates::wantedRole)
                .distinct()
                .collect(Collectors.toMap(role -> role, accounts::withRole));
        List<String> usernames = people.values().stream()
                .flatMap(List::stream)
                .map(Person::username)
                .distinct()
                .toList();
        List<String> numbers =
                items.stream().map(WorkItem::articleNumber).distinct().toList();
        var known = new Known(
                accounts.strengths(usernames),
                queries.loads(clock.instant()),
                absences.known(),
                articles.numbered(numbers),
                queries.parts(numbers),
                reviews.waivers(numbers));
        Map<String, List<Candidate>> found = new HashMap<>();
        items.forEach(item -> found.put(
                item.taskId(),
                people.getOrDefault(wantedRole(item), List.of()).stream()
                        .map(person -> candidate(item, person.username(), known))
                        .sorted(Ranking.ORDER)
                        .toList()));
        return found;
    }

    /** What an assignment task asks for is a translator. */
    private static Role wantedRole(WorkItem item) {
        return item.type() == TaskType.ASSIGN ? Role.TRANSLATOR : item.candidateRole();
    }

    private Candidate candidate(WorkItem item, String username, Known known) {
        Load load = known.loads().getOrDefault(username, Load.NONE);
        Strength strength = known.strengths().getOrDefault(username, Strength.NONE);
        ArticleView article = known.articles().get(item.articleNumber());
        LocalDate today = absences.today();
        LocalDate due = time.dayOf(item.dueAt());
        return new Candidate(
                username,
                load.open(),
                load.overdue(),
                load.nextDue(),
                strength.loadLimit(),
                article != null && strength.skills().contains(article.category().name()),
                known.absences().stream()
                        .filter(absence -> absence.username().equals(username))
                        .filter(absence -> Ranking.awayUntilDue(absence, today, due))
                        .min(Comparator.comparing(Absence::firstDay))
                        .orElse(null),
                reason(item, username, known));
    }

    /** The same rules as above, told for many people and articles from one reading. */
    private static @Nullable String reason(WorkItem item, String username, Known known) {
        TaskType type = item.type() == TaskType.ASSIGN ? TaskType.TRANSLATE : item.type();
        ReviewLevel level = item.level();
        for (Translations.Part part : known.parts().getOrDefault(item.articleNumber(), List.of())) {
            ReviewLevel taken = part.level();
            if (!part.username().equals(username) || known.waived(item, username, type, taken)) {
                continue;
            }
            if (type == TaskType.TRANSLATE && taken != null) {
                return TaskRefusedException.reviewedTheArticle().messageKey();
            }
            if (type == TaskType.REVIEW && taken == null) {
                return DutiesNotSeparateException.wroteTheEnglish().messageKey();
            }
            if (type == TaskType.REVIEW && level != null && taken != null && taken != level) {
                return DutiesNotSeparateException.signedAnotherLevel(taken, level)
                        .messageKey();
            }
        }
        return null;
    }

    /** What was read once for all. */
    private record Known(
            Map<String, Strength> strengths,
            Map<String, Load> loads,
            List<Absence> absences,
            Map<String, ArticleView> articles,
            Map<String, List<Translations.Part>> parts,
            List<DutiesWaiver> waivers) {

        boolean waived(WorkItem item, String username, TaskType type, @Nullable ReviewLevel taken) {
            return waivers.stream()
                    .filter(waiver -> waiver.articleNumber().equals(item.articleNumber())
                            && waiver.username().equals(username))
                    .anyMatch(waiver -> type == TaskType.TRANSLATE
                            ? waiver.level() == taken
                            : waiver.active() && waiver.level() == item.level());
        }
    }
}
