package org.yiliu.workflow;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.Tasks.Candidate;

/** Who may take a task: the right role, and duties that stay separate. */
@Component
class Candidates {

    private final Accounts accounts;
    private final Translations translations;
    private final Reviews reviews;
    private final TaskQueries queries;
    private final Clock clock;

    Candidates(Accounts accounts, Translations translations, Reviews reviews, TaskQueries queries, Clock clock) {
        this.accounts = accounts;
        this.translations = translations;
        this.reviews = reviews;
        this.queries = queries;
        this.clock = clock;
    }

    /** @throws Refusal (403) that says why the person may not */
    void requireMayTake(WorkItem item, Person person) {
        if (!person.has(item.candidateRole())) {
            throw TaskRefusedException.lacks(item.candidateRole());
        }
        requireSeparateDuties(item.articleNumber(), item.type(), item.level(), person.username());
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
    }

    private void requireSeparateDuties(
            String articleNumber, TaskType type, @Nullable ReviewLevel level, String username) {
        if (type == TaskType.REVIEW) {
            reviews.requireSeparateDuties(articleNumber, Objects.requireNonNull(level), username);
        } else if (type == TaskType.TRANSLATE && reviewed(articleNumber, username)) {
            throw TaskRefusedException.reviewedTheArticle();
        }
    }

    private boolean reviewed(String articleNumber, String username) {
        return translations.parts(articleNumber).stream()
                .anyMatch(part -> part.username().equals(username) && part.level() != null);
    }

    /** Everybody with the role, the free before the busy, and those who may not last with the reason. */
    List<Candidate> of(WorkItem item) {
        // what an assignment task asks for is a translator
        boolean translator = item.type() == TaskType.ASSIGN;
        Role role = translator ? Role.TRANSLATOR : item.candidateRole();
        TaskType type = translator ? TaskType.TRANSLATE : item.type();
        List<Person> people = accounts.withRole(role);
        List<Translations.Part> parts = translations.parts(item.articleNumber());
        Map<String, Load> loads = queries.loads(clock.instant());
        return people.stream()
                .map(person -> {
                    Load load = loads.getOrDefault(person.username(), Load.NONE);
                    String reason = reason(type, item.level(), person.username(), parts);
                    return new Candidate(person.username(), load.open(), load.overdue(), reason);
                })
                .sorted(Comparator.comparing((Candidate candidate) -> candidate.reasonKey() != null)
                        .thenComparing(Candidate::open))
                .toList();
    }

    /** The same rules as above, told for many people from one reading of the article's parts. */
    private static @Nullable String reason(
            TaskType type, @Nullable ReviewLevel level, String username, List<Translations.Part> parts) {
        for (Translations.Part part : parts) {
            if (part.username().equals(username)) {
                if (type == TaskType.TRANSLATE && part.level() != null) {
                    return TaskRefusedException.reviewedTheArticle().messageKey();
                }
                if (type == TaskType.REVIEW && part.level() == null) {
                    return DutiesNotSeparateException.wroteTheEnglish().messageKey();
                }
                if (type == TaskType.REVIEW && level != null && part.level() != level) {
                    return DutiesNotSeparateException.signedAnotherLevel(Objects.requireNonNull(part.level()), level)
                            .messageKey();
                }
            }
        }
        return null;
    }
}
