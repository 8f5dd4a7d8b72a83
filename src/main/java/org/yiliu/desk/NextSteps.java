package org.yiliu.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.Incidents;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;

/** Finds the one next step of an article for one person. */
@Component
class NextSteps {

    private final Reviews reviews;
    private final Translations translations;
    private final Incidents incidents;
    private final Attempts attempts;

    NextSteps(Reviews reviews, Translations translations, Incidents incidents, Attempts attempts) {
        this.reviews = reviews;
        this.translations = translations;
        this.incidents = incidents;
        this.attempts = attempts;
    }

    NextStep of(
            ArticleView article,
            @Nullable TaskView task,
            Person me,
            Map<String, Person> people,
            List<Passage> history,
            Locale reader) {
        Words words = attempts.words(reader);
        if (task != null) {
            return ofTask(task, me, people, words, reader);
        }
        return switch (article.stage()) {
            case DRAFT ->
                article.author().equals(me.username())
                        ? NextStep.form(
                                words.say("desk.next.draft.mine"),
                                "action.submit",
                                Places.article(article.number()) + "/submission")
                        : NextStep.none(words.say("desk.next.draft", name(people, article.author(), reader)));
            case PUBLISHED ->
                NextStep.link(
                        words.say("desk.next.published", words.at(article.publishedAt())),
                        "desk.next.see",
                        "/news/" + article.slug());
            case WITHDRAWN -> NextStep.none(words.say("desk.next.withdrawn"));
            default -> NextStep.none(ofProcess(article, history, words, reader));
        };
    }

    /** What the process does by itself, and what holds it up. */
    private String ofProcess(ArticleView article, List<Passage> history, Words words, Locale reader) {
        return incidents
                .of(article.number(), reader)
                .map(held -> held.helpers().isEmpty()
                        ? words.say("desk.next.held", held.cause())
                        : words.say("desk.next.held.by", held.cause(), held.helpers()))
                .or(() -> incidents
                        .retrying(article.number(), reader)
                        .map(failed -> words.say("desk.next.retrying", failed.cause(), words.at(failed.next()))))
                .orElseGet(() -> article.stage() == Stage.SCHEDULED
                        ? words.say(
                                "desk.next.scheduled",
                                words.at(publicationTime(history).orElse(article.dueAt())))
                        : words.say("desk.next.moving"));
    }

    private NextStep ofTask(TaskView task, Person me, Map<String, Person> people, Words words, Locale reader) {
        String what = what(task, words);
        String until = task.dueAt() == null ? "" : words.say("desk.next.until", words.at(task.dueAt()));
        if (me.username().equals(task.assignee())) {
            return NextStep.link(words.say("desk.next.mine", what, until), action(task), Places.of(task));
        }
        if (task.assignee() != null) {
            return NextStep.none(words.say("desk.next.with", name(people, task.assignee(), reader), what, until));
        }
        if (!me.has(task.candidateGroup())) {
            String role = words.say("role." + task.candidateGroup());
            return NextStep.none(words.say("desk.next.pool.role", role, what, until));
        }
        String sentence = words.say("desk.next.pool", what, until);
        if (task.type() == TaskType.ASSIGN) {
            return NextStep.link(sentence, "action.assign", "#assign");
        }
        return refusal(task, me)
                .map(reason -> NextStep.refused(sentence, words.say(reason)))
                .orElseGet(
                        () -> NextStep.form(sentence, "action.claim", Places.article(task.articleNumber()) + "/claim"));
    }

    /** Why the person may not take the task although the role would do. */
    private Optional<Object> refusal(TaskView task, Person me) {
        if (task.type() == TaskType.REVIEW && task.level() != null) {
            try {
                reviews.requireSeparateDuties(task.articleNumber(), task.level(), me.username());
            } catch (DutiesNotSeparateException refusal) {
                return Optional.of(Attempts.words(refusal));
            }
        }
        boolean reviewed = task.type() == TaskType.TRANSLATE
                && translations.parts(task.articleNumber()).stream()
                        .anyMatch(part -> part.username().equals(me.username()) && part.level() != null);
        return reviewed ? Optional.of("desk.next.reviewed-it") : Optional.empty();
    }

    private static String what(TaskView task, Words words) {
        return words.say(task.level() == null ? "desk.what." + task.type() : "desk.what." + task.level());
    }

    private static String action(TaskView task) {
        return switch (task.type()) {
            case ASSIGN -> "action.assign";
            case TRANSLATE -> task.round() > 1 ? "action.revise" : "action.go-on";
            case REVIEW -> "action.review";
            case PUBLISH -> "task.PUBLISH";
        };
    }

    private static Optional<Instant> publicationTime(List<Passage> history) {
        return history.stream()
                .filter(passage -> passage.event() == JournalEvent.SCHEDULED)
                .map(passage -> passage.detail().get("publishAt"))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(Instant::parse);
    }

    private static String name(Map<String, Person> people, String username, Locale reader) {
        Person person = people.get(username);
        return person == null ? username : person.name(reader);
    }
}
