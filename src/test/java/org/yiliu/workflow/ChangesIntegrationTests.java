package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.publishing.Publications;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.quality.QualityGate;
import org.yiliu.quality.WaiverRefusedException;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.Questions;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;

/** What changes under way do beyond one cell of the table. */
class ChangesIntegrationTests extends ChangeRoom {

    @Autowired
    private Publications publications;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Questions questions;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Reviewers reviewers;

    @Autowired
    private QualityGate gate;

    // The Chinese changes

    @Test
    void keepsWhatTheRevisionLeftAloneAndMarksTheRest() throws Exception {
        String number = at(Stage.REVIEWING);

        revises(number, TITLE, REVISED);

        assertThat(translations.view(number).segments())
                .extracting(SegmentView::state)
                .containsExactly(SegmentState.REVIEWED, SegmentState.INITIAL, SegmentState.REVIEWED);
        assertThat(translations.view(number).segments().get(1).formerSource()).isEqualTo("会议在图书馆召开。");
        assertThat(article(number).round()).isEqualTo(2);
        assertThat(article(number).assignee()).isEqualTo("translator");
    }

    @Test
    void tellsThoseWhoseWorkTheRevisionTakes() throws Exception {
        String number = at(Stage.SCHEDULED);

        revises(number, TITLE, REVISED);

        Map<String, String> carried = newest(number, JournalEvent.CARRIED_OVER).detail();
        assertThat(carried.get("to")).isEqualTo("translator,publisher");
        assertThat(carried).containsKey("cancelled").containsEntry("segments", "1");
        assertThat(newest(number, JournalEvent.SIGN_OFF_VOIDED).detail()).containsEntry("to", "chief");
        assertThat(jobs(number)).noneMatch(job -> at(job).equals(ProcessModel.PUBLICATION_TIME));
    }

    @Test
    void publishesWhatWasSignedThoughTheLayoutChangedMeanwhile() throws Exception {
        String number = at(Stage.PUBLISHING);
        String signed = translations.contentHash(number);

        revises(number, TITLE, BODY.replace("。校", "。\\n\\n校"));
        publish(number);

        assertThat(article(number).sourceVersion()).isEqualTo(2);
        assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(publications.find(number).orElseThrow().contentHash()).isEqualTo(signed);
    }

    @Test
    void showsTheDifferenceSinceTheTranslatorBegan() throws Exception {
        String number = at(Stage.TRANSLATING);
        revises(number, TITLE, REVISED);

        String desk =
                answer("translator", get("/articles/" + number + "/translate")).getContentAsString();
        String page = answer("coordinator", get("/articles/" + number)).getContentAsString();
        String compare = answer("translator", get("/articles/" + number + "/compare?language=zh-CN&from=1&to=2"))
                .getContentAsString();

        assertThat(desk).contains("language=zh-CN&amp;from=1&amp;to=2", "from v1 to v2");
        assertThat(page).contains("language=zh-CN&amp;from=1&amp;to=2", "from v1 to v2");
        assertThat(compare).containsPattern("<del[^>]*>图书馆</del>").containsPattern("<ins[^>]*>报告厅</ins>");
    }

    @Test
    void refusesARevisionThatMeetsThePublicationAtThisVeryMoment() throws Exception {
        String number = at(Stage.PUBLISHING);
        end(number, "publisher", Completion.of(TaskOutcome.PUBLISH_NOW));
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch revising = new CountDownLatch(1);
        CompletableFuture<Void> publication =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jobs(number).forEach(job -> management.executeJob(job.getId()));
                    published.countDown();
                    await(revising);
                }));
        await(published);
        CompletableFuture<Integer> revision = CompletableFuture.supplyAsync(() -> {
            try {
                revising.countDown();
                return revises(number, TITLE, REVISED);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        publication.get(60, TimeUnit.SECONDS);

        int answer = revision.get(60, TimeUnit.SECONDS);

        assertThat(article(number).slug()).as("the page is online").isNotNull();
        if (answer == 409) {
            assertThat(article(number).sourceVersion()).isEqualTo(1);
            assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHED);
        } else {
            // it came late enough to be an ordinary correction
            assertThat(answer).isEqualTo(200);
            assertThat(article(number).stage()).isEqualTo(Stage.TRANSLATING);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    // Withdrawn and restored

    @Test
    void goesOnWithWhatWasTranslated() {
        String number = at(Stage.REVIEWING);
        as("reviewer", () -> comments.add(number, null, "Which library?"));
        List<String> before = targets(number);
        as("author", () -> articles.withdraw(number, "The event is off."));

        as("author", () -> articles.restore(number, "It takes place after all."));

        assertThat(article(number).stage()).isEqualTo(Stage.TRANSLATING);
        assertThat(article(number).assignee()).isEqualTo("translator");
        assertThat(pen(number)).isEqualTo("translator");
        assertThat(targets(number)).isEqualTo(before);
        assertThat(comments.of(number)).extracting(CommentView::text).contains("Which library?");
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
        assertThat(article(number).level()).as("the first review still stands").isEqualTo(ReviewLevel.FINAL);
    }

    @Test
    void comesBackOnlineThroughPublicationAlone() {
        String number = at(Stage.PUBLISHED);
        as("coordinator", () -> articles.withdraw(number, "A name is wrong."));
        assertThat(publications.find(number)).isEmpty();

        as("coordinator", () -> articles.restore(number, "It was right."));
        assertThat(publications.find(number)).isEmpty();
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
        assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHING);
        assertThat(publications.find(number)).isEmpty();
        take(number, "publisher");
        publish(number);

        assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(publications.find(number)).isPresent();
    }

    @Test
    void isTheAuthorsOwnOrACoordinatorsToRestore() throws Exception {
        String number = at(Stage.WITHDRAWN);

        assertThat(posts("translator", "/articles/" + number + "/restoration", "{\"reason\": \"Please.\"}"))
                .isEqualTo(403);
        assertThat(posts("author", "/articles/" + number + "/restoration", "{\"reason\": \" \"}"))
                .isEqualTo(400);
    }

    @Test
    void restoresADraftAsADraft() {
        String number = at(Stage.DRAFT);
        as("author", () -> articles.withdraw(number, "Not now."));

        as("author", () -> articles.restore(number, "Now."));

        assertThat(article(number).stage()).isEqualTo(Stage.DRAFT);
        as("author", () -> articles.submit(number));
        assertThat(article(number).stage()).isEqualTo(Stage.TRANSLATING);
    }

    // Questions to the author

    @Test
    void holdsTheTextAndStopsTheClockUntilTheAuthorAnswers() throws Exception {
        String number = at(Stage.TRANSLATING);
        long segment = translations.view(number).segments().get(1).id();

        assertThat(posts(
                        "translator",
                        "/articles/" + number + "/comments",
                        "{\"segmentId\": %d, \"text\": \"Which library?\", \"kind\": \"QUESTION\", \"blocking\": true}"
                                .formatted(segment)))
                .isEqualTo(201);
        verify(deadlines).pause(number);
        var refused = answer(
                "translator",
                post("/api/v1/tasks/" + task(number, "translator") + "/completion")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\": \"SUBMITTED\"}"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("segments." + segment);

        CommentView question = question(number);
        assertThat(posts(
                        "author",
                        "/articles/" + number + "/comments",
                        "{\"text\": \"The old one.\", \"replyTo\": %d}".formatted(question.id())))
                .isEqualTo(201);
        verify(deadlines).resume(number);
        assertThat(newest(number, JournalEvent.QUESTION_ANSWERED).detail())
                .containsEntry("to", "translator")
                .containsEntry("segment", String.valueOf(segment));
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
        assertThat(article(number).stage()).isEqualTo(Stage.REVIEWING);
    }

    @Test
    void isTakenBackByWhoeverAsked() throws Exception {
        String number = at(Stage.TRANSLATING);
        CommentView question = as("translator", () -> questions.ask(number, null, "Which library?", true));

        assertThat(answer(
                                "reviewer",
                                patch("/api/v1/articles/" + number + "/comments/" + question.id())
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"resolved\": true}"))
                        .getStatus())
                .isEqualTo(403);
        as("translator", () -> comments.resolve(number, question.id(), true));

        verify(deadlines).resume(number);
        assertThat(newest(number, JournalEvent.QUESTION_ANSWERED).detail()).containsEntry("outcome", "TAKEN_BACK");
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
    }

    @Test
    void holdsTheTaskThatOpensWhileItIsUnanswered() throws Exception {
        String number = at(Stage.TRANSLATING);
        as("translator", () -> questions.ask(number, null, "Which library?", true));
        clearInvocations(deadlines);

        revises(number, TITLE, REVISED);

        verify(deadlines, atLeastOnce()).pause(number);
    }

    @Test
    void asksWithoutHoldingAnything() {
        String number = at(Stage.TRANSLATING);

        as("reviewer", () -> questions.ask(number, null, "Which library?", false));

        verify(deadlines, never()).pause(number);
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
    }

    @Test
    void letsOnlyTheAssigneeStopTheClockAndOnlyTheAuthorAnswer() throws Exception {
        String number = at(Stage.TRANSLATING);
        String comments = "/articles/" + number + "/comments";

        assertThat(posts("reviewer", comments, "{\"text\": \"?\", \"kind\": \"QUESTION\", \"blocking\": true}"))
                .isEqualTo(403);
        assertThat(this.comments.of(number)).isEmpty();
        assertThat(posts("author", comments, "{\"text\": \"?\", \"kind\": \"QUESTION\"}"))
                .isEqualTo(403);
        posts("translator", comments, "{\"text\": \"?\", \"kind\": \"QUESTION\", \"blocking\": true}");
        assertThat(posts(
                        "reviewer",
                        comments,
                        "{\"text\": \"I think so.\", \"replyTo\": %d}"
                                .formatted(question(number).id())))
                .isEqualTo(403);
    }

    @Test
    void isNotWaived() {
        String number = at(Stage.REVIEWING);
        as("chief", () -> questions.ask(number, null, "Which library?", true));
        String finding = as("chief", () -> gate.examine(number)).items().stream()
                .filter(each -> each.check().equals("open-question"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThatThrownBy(() -> as("chief", () -> gate.waive(number, finding, "Never mind.")))
                .isInstanceOf(WaiverRefusedException.class);
        assertThatThrownBy(() -> end(number, "chief", Completion.of(TaskOutcome.APPROVED)))
                .isInstanceOf(GateHoldsException.class);
    }

    @Test
    void showsTheAuthorWhatIsAskedWhereItIsAnswered() throws Exception {
        String number = at(Stage.TRANSLATING);
        long segment = translations.view(number).segments().get(1).id();
        CommentView question =
                as("translator", () -> questions.ask(number, segment, "Which of the two libraries?", true));

        String work = answer("author", get("/")).getContentAsString();
        String page = answer("author", get("/articles/" + number)).getContentAsString();
        assertThat(work)
                .contains("Which of the two libraries?", "会议在图书馆召开。", "/questions/" + question.id() + "/answer");
        assertThat(page).contains("Which of the two libraries?", "/questions/" + question.id() + "/answer");

        answer(
                "author",
                post("/articles/" + number + "/questions/" + question.id() + "/answer")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("text", "The one on the north campus."));
        String beside = answer("translator", get("/articles/" + number + "/desk/segments/" + segment))
                .getContentAsString();
        assertThat(beside).contains("The one on the north campus.", "settled");
        assertThat(answer("author", get("/")).getContentAsString()).doesNotContain("Which of the two libraries?");
    }

    // Corrections

    @Test
    void passesASmallCorrectionWithOneSignature() throws Exception {
        String number = at(Stage.PUBLISHED);
        assertThat(posts(
                        "publisher",
                        "/articles/" + number + "/correction",
                        "{\"reason\": \"A hall.\", \"small\": true}"))
                .isEqualTo(200);
        SegmentView second = translations.view(number).segments().get(1);
        write(number, "translator", second, "The conference took place in the old library.");
        assertThat(publications.find(number)).as("the page stands meanwhile").isPresent();

        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
        assertThat(article(number).level()).isEqualTo(ReviewLevel.FINAL);
        take(number, "chief");
        end(number, "chief", Completion.of(TaskOutcome.APPROVED));
        take(number, "publisher");
        publish(number);

        assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(publications.find(number).orElseThrow().corrected()).isTrue();
    }

    @Test
    void sendsTooLargeACorrectionThroughAllLevels() {
        String number = at(Stage.PUBLISHED);
        as("publisher", () -> corrections.start(number, "A hall.", true));
        SegmentView second = translations.view(number).segments().get(1);
        String longer = "The conference, which many teachers and guests from other universities attended, took place in"
                + " the old library of the north campus.";
        write(number, "translator", second, longer);

        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));

        assertThat(article(number).level()).isEqualTo(ReviewLevel.FIRST);
        assertThat(newest(number, JournalEvent.ROUTED).detail())
                .containsEntry("limit", "80")
                .containsKey("changed");
    }

    @Test
    void isTheDesksToCallSmall() throws Exception {
        String number = at(Stage.PUBLISHED);

        assertThat(posts("author", "/articles/" + number + "/correction", "{\"reason\": \"A hall.\", \"small\": true}"))
                .isEqualTo(403);
    }

    // Reviewers named in advance

    @Test
    void givesTheTaskToWhoeverWasNamed() throws Exception {
        String number = at(Stage.TRANSLATING);
        assertThat(posts(
                        "coordinator",
                        "/articles/" + number + "/reviewers",
                        "{\"level\": \"FIRST\", \"reviewer\": \"reviewer2\"}"))
                .isEqualTo(200);

        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));

        assertThat(article(number).assignee()).isEqualTo("reviewer2");
        assertThat(pen(number)).isEqualTo("reviewer2");
        assertThat(newest(number, JournalEvent.ASSIGNED).detail()).containsEntry("assignee", "reviewer2");
    }

    @Test
    void leavesTheTaskToAllIfTheOneNamedMayNotHaveItAnyMore() {
        String number = at(Stage.TRANSLATING);
        as("coordinator", () -> reviewers.name(number, ReviewLevel.FIRST, "versatile"));
        jdbc.sql("insert into part (article_number, username, since) values (?, 'versatile', current_timestamp)")
                .param(number)
                .update();

        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));

        assertThat(article(number).assignee()).isNull();
        assertThat(newest(number, JournalEvent.REVIEWER_NAMED).detail())
                .containsEntry("to", "coordinator")
                .containsEntry("from", "versatile")
                .containsEntry("outcome", "NOT_SEPARATE");
    }

    @Test
    void namesNobodyWhoHasAnotherPart() {
        String number = at(Stage.REVIEWING);

        assertThatThrownBy(() -> as("coordinator", () -> reviewers.name(number, ReviewLevel.FINAL, "translator")))
                .isInstanceOf(org.yiliu.web.InvalidRequestException.class);
        as("coordinator", () -> reviewers.name(number, ReviewLevel.FIRST, "versatile"));
        assertThatThrownBy(() -> as("coordinator", () -> reviewers.name(number, ReviewLevel.FINAL, "versatile")))
                .isInstanceOf(TaskRefusedException.class);
        assertThatThrownBy(() -> as("translator", () -> reviewers.name(number, ReviewLevel.FINAL, "chief")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    // Second and final review together

    @Test
    void reviewsTogetherWithoutThePen() throws Exception {
        String number = together();
        take(number, "editor");
        take(number, "chief");
        SegmentView first = translations.view(number).segments().get(0);

        assertThat(pen(number)).isEmpty();
        assertThatThrownBy(() -> write(number, "editor", first, "Another Title"))
                .isInstanceOf(PenNotHeldException.class);
        assertThat(task(number, "editor")).isNotEqualTo(task(number, "chief"));
        assertThat(answer("chief", get("/api/v1/articles/" + number)).getContentAsString())
                .contains(task(number, "chief"));
        assertThat(answer("chief", get("/articles/" + number + "/review")).getContentAsString())
                .contains("at the same time");
        end(number, "chief", Completion.of(TaskOutcome.APPROVED));
        assertThat(article(number).level()).isEqualTo(ReviewLevel.SECOND);
        end(number, "editor", Completion.of(TaskOutcome.APPROVED));

        assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHING);
        assertThat(signatures(number)).isEqualTo("FIRST FINAL SECOND");
        take(number, "publisher");
        publish(number);
        assertThat(article(number).stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void endsTheOtherReviewAtOnceIfOneSendsBack() {
        String number = together();
        take(number, "editor");
        take(number, "chief");
        String other = task(number, "chief");

        end(number, "editor", Completion.sentBack("The hall is wrong."));

        assertThat(article(number).stage()).isEqualTo(Stage.TRANSLATING);
        assertThat(article(number).round()).isEqualTo(2);
        assertThatThrownBy(() -> as("chief", () -> tasks.complete(other, Completion.of(TaskOutcome.APPROVED))))
                .isInstanceOf(TaskNotFoundException.class);
        assertThat(newest(number, JournalEvent.RELEASED).detail())
                .containsEntry("to", "chief")
                .containsEntry("outcome", "OVERTAKEN");
        assertThat(jdbc.sql("select count(*) from review_seat where article_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void seatsNobodyAtBothLevels() {
        String number = together();
        as("versatile", () -> tasks.claim(open(number, ReviewLevel.SECOND)));

        assertThatThrownBy(() -> as("versatile", () -> tasks.claim(open(number, ReviewLevel.FINAL))))
                .isInstanceOf(TaskRefusedException.class);
        as("versatile", () -> tasks.complete(open(number, ReviewLevel.SECOND), Completion.of(TaskOutcome.APPROVED)));
        assertThatThrownBy(() -> as("versatile", () -> tasks.claim(open(number, ReviewLevel.FINAL))))
                .isInstanceOf(DutiesNotSeparateException.class);
    }

    @Test
    void beginsBothAgainWhenTheChineseIsRevised() throws Exception {
        String number = together();
        take(number, "editor");
        end(number, "editor", Completion.of(TaskOutcome.APPROVED));

        revises(number, TITLE, REVISED);

        assertThat(article(number).stage()).isEqualTo(Stage.TRANSLATING);
        assertThat(signatures(number)).isEmpty();
        assertThat(tasks.allOpen(number)).hasSize(1);
    }

    /** A three-level article whose second and final review are open at the same time. */
    private String together() {
        String number = draft(Category.PARTY_BUILDING);
        as("author", () -> articles.submit(number));
        end(number, "coordinator", new Completion(TaskOutcome.ASSIGNED, null, "translator", null, null));
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        runtime.setVariable(instance, ProcessModel.PARALLEL_REVIEW, true);
        translate(number, "translator");
        end(number, "translator", Completion.of(TaskOutcome.SUBMITTED));
        take(number, "reviewer");
        end(number, "reviewer", Completion.of(TaskOutcome.APPROVED));
        assertThat(tasks.allOpen(number))
                .extracting(TaskView::level)
                .containsExactly(ReviewLevel.SECOND, ReviewLevel.FINAL);
        return number;
    }

    private String open(String number, ReviewLevel level) {
        return tasks.allOpen(number).stream()
                .filter(task -> task.level() == level)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CommentView question(String number) {
        return comments.of(number).stream()
                .filter(CommentView::isQuestion)
                .findFirst()
                .orElseThrow();
    }

    private Passage newest(String number, JournalEvent event) {
        return passages(number).stream()
                .filter(passage -> passage.event() == event)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> targets(String number) {
        return translations.view(number).segments().stream()
                .map(SegmentView::target)
                .toList();
    }
}
