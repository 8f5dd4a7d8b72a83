package org.yiliu.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Stage;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** Brings one sample to its stage, each step done by the person whose it is, through the real process. */
@Component
@Profile("demo")
class SampleWork {

    private static final Logger log = LoggerFactory.getLogger(SampleWork.class);

    private final SampleFolder folder;
    private final Articles articles;
    private final Translations translations;
    private final Comments comments;
    private final Tasks tasks;
    private final Accounts accounts;

    SampleWork(
            SampleFolder folder,
            Articles articles,
            Translations translations,
            Comments comments,
            Tasks tasks,
            Accounts accounts) {
        this.folder = folder;
        this.articles = articles;
        this.translations = translations;
        this.comments = comments;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** All of it or nothing, so that a start that was cut short begins this sample again. */
    @Transactional
    public void bring(Sample sample) {
        String number = accounts.actingAs(
                "author",
                () -> articles.importDraft(sample.file(), folder.bytes(sample.file()), sample.facts(), folder::picture)
                        .article()
                        .number());
        if (sample.stage() == Stage.DRAFT) {
            return;
        }
        accounts.actingAs("author", () -> articles.submit(number));
        boolean goesOn = true;
        while (goesOn) {
            Optional<TaskView> task = tasks.open(number);
            goesOn = task.isPresent() && step(sample, task.get());
        }
    }

    /** @return whether the article is to go on */
    private boolean step(Sample sample, TaskView task) {
        return switch (task.type()) {
            case ASSIGN -> assign(sample, task);
            case TRANSLATE -> translate(sample, task);
            case REVIEW -> review(sample, task);
            case PUBLISH -> publish(sample, task);
        };
    }

    private boolean assign(Sample sample, TaskView task) {
        if (sample.stage() == Stage.ASSIGNING) {
            return false;
        }
        String translator = sample.translator();
        Completion completion = translator == null
                ? Completion.of(TaskOutcome.POOLED)
                : new Completion(TaskOutcome.ASSIGNED, null, translator, null, null);
        return finish("coordinator", task, completion);
    }

    private boolean translate(Sample sample, TaskView task) {
        String translator = sample.translator();
        if (translator == null) {
            return false;
        }
        if (task.assignee() == null) {
            accounts.actingAs(translator, () -> tasks.claim(task.id()));
        }
        accounts.actingAs(translator, () -> write(sample, task));
        if (sample.stage() == Stage.TRANSLATING) {
            return false;
        }
        accounts.actingAs(translator, () -> tasks.complete(task.id(), Completion.of(TaskOutcome.SUBMITTED)));
        return true;
    }

    private boolean write(Sample sample, TaskView task) {
        Map<String, Sample.Pair> english = folder.english(sample);
        int limit = Objects.requireNonNullElse(sample.translatedSegments(), Integer.MAX_VALUE);
        for (SegmentView segment : translations.view(task.articleNumber()).segments()) {
            Optional<String> target = english(sample, english, segment, task.round());
            if (target.isEmpty()) {
                log.warn("Sample {} has no English for segment {}", sample.file(), segment.position());
            } else if (segment.position() <= limit) {
                translations.save(
                        task.articleNumber(), segment.id(), segment.version(), target.get(), SegmentState.TRANSLATED);
            }
        }
        return true;
    }

    private static Optional<String> english(
            Sample sample, Map<String, Sample.Pair> english, SegmentView segment, int round) {
        if (segment.source().equals(sample.byline()) && sample.bylineEnglish() != null) {
            return Optional.of(sample.bylineEnglish());
        }
        return Optional.ofNullable(english.get(segment.source())).map(pair -> pair.inRound(round));
    }

    private boolean review(Sample sample, TaskView task) {
        if (sample.staysAt(task.level(), task.round())) {
            return false;
        }
        String reviewer = reviewer(sample, task);
        accounts.actingAs(reviewer, () -> tasks.claim(task.id()));
        if (!sample.isSentBackAt(task.level(), task.round())) {
            return finish(reviewer, task, Completion.of(TaskOutcome.APPROVED));
        }
        sample.remarks().forEach(remark -> comment(task.articleNumber(), remark));
        return finish(
                reviewer,
                task,
                Completion.sentBack(Objects.requireNonNull(sample.sentBack()).reason()));
    }

    private static String reviewer(Sample sample, TaskView task) {
        return switch (Objects.requireNonNull(task.level())) {
            case FIRST ->
                sample.reviewers() == null ? "reviewer" : sample.reviewers().get(0);
            case SECOND -> "editor";
            case FINAL -> "chief";
        };
    }

    private void comment(String number, Sample.Comment remark) {
        translations.view(number).segments().stream()
                .filter(segment -> segment.source().equals(remark.source()))
                .findFirst()
                .ifPresent(segment -> accounts.actingAs(remark.author(), () -> {
                    CommentView added = comments.add(number, segment.id(), remark.text());
                    return remark.resolved() ? comments.resolve(number, added.id(), true) : added;
                }));
    }

    private boolean publish(Sample sample, TaskView task) {
        if (sample.stage() == Stage.PUBLISHING) {
            return false;
        }
        return finish("publisher", task, new Completion(TaskOutcome.PUBLISH_NOW, null, null, null, sample.slug()));
    }

    private boolean finish(String person, TaskView task, Completion completion) {
        accounts.actingAs(person, () -> {
            tasks.claim(task.id());
            return tasks.complete(task.id(), completion);
        });
        return task.type() != TaskType.PUBLISH;
    }
}
