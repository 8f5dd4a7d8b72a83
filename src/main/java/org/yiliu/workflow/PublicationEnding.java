package org.yiliu.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.yiliu.account.Person;
import org.yiliu.article.Articles;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.publishing.Publications;
import org.yiliu.review.ReviewPlan;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.Translations;

/** The publisher publishes now or later, or sends back. Publication itself runs behind. */
@Component
class PublicationEnding implements Ending {

    private final TaskService engine;
    private final Publications publications;
    private final Reviews reviews;
    private final Translations translations;
    private final Articles articles;
    private final Journal journal;

    PublicationEnding(
            TaskService engine,
            Publications publications,
            Reviews reviews,
            Translations translations,
            Articles articles,
            Journal journal) {
        this.engine = engine;
        this.publications = publications;
        this.reviews = reviews;
        this.translations = translations;
        this.articles = articles;
        this.journal = journal;
    }

    @Override
    public TaskType type() {
        return TaskType.PUBLISH;
    }

    @Override
    public Map<String, Object> end(WorkItem item, Completion completion, Person me) {
        return switch (completion.outcome()) {
            case CHANGES_REQUESTED -> sentBack(item, Objects.requireNonNull(completion.comment()), me);
            case SCHEDULE -> scheduled(item, completion, Objects.requireNonNull(completion.publishAt()), me);
            default -> released(item, completion, me);
        };
    }

    /** Nobody has a task now: the article waits for its time, or for the page to go online. */
    @Override
    public void ended(WorkItem item, Completion completion) {
        if (completion.outcome() == TaskOutcome.SCHEDULE) {
            stand(item, new Standing(Stage.SCHEDULED, null, item.round(), null, null, completion.publishAt()));
        } else if (completion.outcome() == TaskOutcome.PUBLISH_NOW) {
            stand(item, new Standing(Stage.PUBLISHING, null, item.round(), null, null, null));
        }
    }

    private void stand(WorkItem item, Standing standing) {
        articles.stands(item.articleNumber(), standing);
    }

    private Map<String, Object> sentBack(WorkItem item, String comment, Person me) {
        translations.freeze(item.articleNumber(), Handover.RETURNED, null, item.round());
        translations.mark(item.articleNumber(), SegmentState.TRANSLATED);
        journal.append(
                item.articleNumber(),
                me.username(),
                JournalEvent.RETURNED,
                item.round(),
                Map.of("task", TaskType.PUBLISH.name(), "comment", comment));
        return Map.of(
                ProcessModel.PUBLISH_OUTCOME,
                TaskOutcome.CHANGES_REQUESTED.name(),
                ProcessModel.REQUESTED_BY,
                ProcessModel.PUBLISHER);
    }

    private Map<String, Object> scheduled(WorkItem item, Completion completion, Instant publishAt, Person me) {
        String slug = ready(item, completion);
        journal.append(
                item.articleNumber(),
                me.username(),
                JournalEvent.SCHEDULED,
                item.round(),
                Map.of("publishAt", publishAt.toString(), "slug", slug));
        return Map.of(
                ProcessModel.PUBLISH_OUTCOME, TaskOutcome.SCHEDULE.name(),
                ProcessModel.PUBLISH_AT, Date.from(publishAt),
                ProcessModel.PUBLISHED_BY, me.username());
    }

    private Map<String, Object> released(WorkItem item, Completion completion, Person me) {
        ready(item, completion);
        return Map.of(
                ProcessModel.PUBLISH_OUTCOME, TaskOutcome.PUBLISH_NOW.name(),
                ProcessModel.PUBLISHED_BY, me.username());
    }

    private String ready(WorkItem item, Completion completion) {
        ReviewPlan plan = Routing.plan(name -> engine.getVariable(item.taskId(), name));
        reviews.requireSigned(item.articleNumber(), plan.levels());
        return publications.reserveSlug(item.articleNumber(), completion.slug());
    }
}
