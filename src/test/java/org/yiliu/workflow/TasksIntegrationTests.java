package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.yiliu.workflow.TaskOutcome.APPROVED;
import static org.yiliu.workflow.TaskOutcome.ASSIGNED;
import static org.yiliu.workflow.TaskOutcome.POOLED;
import static org.yiliu.workflow.TaskOutcome.PUBLISH_NOW;
import static org.yiliu.workflow.TaskOutcome.SCHEDULE;
import static org.yiliu.workflow.TaskOutcome.SUBMITTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleSubmitted;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.quality.Findings;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.SignedTextChangedException;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

@InTheNewsroom
class TasksIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Corrections corrections;

    @Autowired
    private ProcessOperations operations;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Remedies remedies;

    @Autowired
    private WorkItems items;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @Test
    void standsAtItsFirstTaskOnceSubmitted() {
        String number = newsroom.submitted();

        TaskView task = tasks.open(number).orElseThrow();

        assertThat(task.type()).isEqualTo(TaskType.ASSIGN);
        assertThat(task.candidateGroup()).isEqualTo(Role.COORDINATOR);
        assertThat(task.round()).isEqualTo(1);
        assertThat(task.dueAt()).isAfter(Instant.now());
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.ASSIGNING);
        assertThat(newsroom.article(number).taskId()).isEqualTo(task.id());
        assertThat(newsroom.journalled(JournalEvent.ROUTED))
                .singleElement()
                .asString()
                .contains("reviewLevels=3");
        verify(newsroom.translations).open(number);
    }

    @Test
    void isOfferedToAllTranslatorsWhereRoutingSaysSo() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);

        assertThat(tasks.open(number).orElseThrow().type()).isEqualTo(TaskType.TRANSLATE);
    }

    @Test
    void refusesASecondSubmission() {
        String number = newsroom.submitted();

        assertThatThrownBy(() -> newsroom.tell(new ArticleSubmitted(number, 1)))
                .isInstanceOf(WrongStageException.class);
    }

    @Test
    void goesFromDraftToPublishedPage() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        assertThat(newsroom.pen(number)).isEqualTo("translator null");
        assertThat(newsroom.article(number).translator()).isEqualTo("translator");

        complete(number, "translator", Completion.of(SUBMITTED));
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.REVIEWING);
        assertThat(newsroom.pen(number)).isEqualTo("null null");

        review(number, "reviewer", ReviewLevel.FIRST, Completion.of(APPROVED));
        review(number, "editor", ReviewLevel.SECOND, Completion.of(APPROVED));
        review(number, "chief", ReviewLevel.FINAL, Completion.of(APPROVED));
        claim(number, "publisher");
        complete(number, "publisher", Completion.of(PUBLISH_NOW));
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.PUBLISHING);
        assertThat(newsroom.article(number).taskId()).isNull();
        runJobs();

        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.PUBLISHED);
        verify(newsroom.publications).publish(number, ReviewLevel.required(3), 1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void comesBackToTheSameTranslatorInTheNextRound() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));

        review(number, "reviewer", ReviewLevel.FIRST, Completion.sentBack("The date is wrong."));

        TaskView task = tasks.open(number).orElseThrow();
        assertThat(task.type()).isEqualTo(TaskType.TRANSLATE);
        assertThat(task.assignee()).isEqualTo("translator");
        assertThat(task.claimedAt()).isNotNull();
        assertThat(task.round()).isEqualTo(2);
        assertThat(newsroom.pen(number)).isEqualTo("translator null");
    }

    @Test
    void comesBackFromThePublisherToo() {
        String number = readyToPublish();
        claim(number, "publisher");

        complete(number, "publisher", Completion.sentBack("The headline misses the point."));

        assertThat(tasks.open(number).orElseThrow().round()).isEqualTo(2);
        assertThat(newsroom.article(number).assignee()).isEqualTo("translator");
        assertThat(newsroom.journalled(JournalEvent.RETURNED))
                .singleElement()
                .asString()
                .contains("headline");
    }

    @Test
    void waitsForItsPublicationTime() {
        String number = readyToPublish();
        Instant later = Instant.now().plus(Duration.ofDays(1));
        claim(number, "publisher");

        complete(number, "publisher", new Completion(SCHEDULE, null, null, later, "summary-meeting"));

        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.SCHEDULED);
        assertThat(tasks.open(number)).isEmpty();
        runJobs();
        runJobs();
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void givesATaskToOneOfThirtyWhoClaimItAtOnce() throws Exception {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        String task = tasks.open(number).orElseThrow().id();
        List<String> crowd = IntStream.range(0, 30).mapToObj(i -> "crowd" + i).toList();
        crowd.forEach(username -> newsroom.person(username, Role.TRANSLATOR));

        List<Object> answers = atOnce(crowd, username -> tasks.claim(task));

        List<TaskView> won = answers.stream()
                .filter(TaskView.class::isInstance)
                .map(TaskView.class::cast)
                .toList();
        assertThat(won).hasSize(1);
        assertThat(answers.stream().filter(TaskTakenException.class::isInstance).map(Refusal.class::cast))
                .hasSize(29)
                .allMatch(refusal ->
                        List.of(refusal.arguments()).contains(won.get(0).assignee()));
        assertThat(newsroom.journalled(JournalEvent.CLAIMED)).hasSize(1);
        assertThat(newsroom.pen(number)).isEqualTo(won.get(0).assignee() + " null");
    }

    @Test
    void completesATaskOnceThoughAskedTwiceAtOnce() throws Exception {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");

        List<Object> answers =
                atOnce(List.of("translator", "translator"), username -> tasks.complete(task, Completion.of(SUBMITTED)));

        assertThat(answers.stream().filter(Refusal.class::isInstance))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(((Refusal) refusal).status().value()).isEqualTo(409));
        assertThat(tasks.open(number).orElseThrow().level()).isEqualTo(ReviewLevel.FIRST);
    }

    @Test
    void letsTheHolderClaimAgain() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        claim(number, "translator");

        TaskView task = claim(number, "translator");

        assertThat(task.assignee()).isEqualTo("translator");
        assertThat(newsroom.journalled(JournalEvent.CLAIMED)).hasSize(1);
    }

    @Test
    void refusesAClaimWithoutTheRole() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);

        assertThatThrownBy(() -> claim(number, "reviewer"))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageContaining("workflow.role-missing");
    }

    @Test
    void refusesReviewOfOnesOwnEnglishWhicheverWayItIsTried() {
        String number = newsroom.submitted();
        assigned(number, "versatile");
        complete(number, "versatile", Completion.of(SUBMITTED));
        String task = tasks.open(number).orElseThrow().id();

        assertThatThrownBy(() -> claim(number, "versatile")).isInstanceOf(DutiesNotSeparateException.class);
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> tasks.assign(task, "versatile")))
                .isInstanceOf(DutiesNotSeparateException.class);
        assertThatThrownBy(() -> complete(number, "versatile", Completion.of(APPROVED)))
                .isInstanceOf(DutiesNotSeparateException.class);
        assertThat(claimable("versatile")).doesNotContain(task);
        assertThat(claimable("reviewer")).contains(task);
    }

    @Test
    void refusesASecondReviewLevelToTheSamePerson() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));
        review(number, "versatile", ReviewLevel.FIRST, Completion.of(APPROVED));
        String task = tasks.open(number).orElseThrow().id();

        assertThatThrownBy(() -> claim(number, "versatile")).isInstanceOf(DutiesNotSeparateException.class);
        assertThat(claimable("versatile")).doesNotContain(task);
        assertThat(claimable("editor")).contains(task);
    }

    @Test
    void refusesTranslationToWhoeverReviewedTheArticle() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));
        review(number, "versatile", ReviewLevel.FIRST, Completion.sentBack("Once more, please."));
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as("translator", () -> tasks.release(task));

        assertThatThrownBy(() -> claim(number, "versatile"))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageContaining("workflow.reviewed-the-article");
        assertThat(claimable("versatile")).doesNotContain(task);
        assertThat(newsroom.as("coordinator", () -> tasks.candidates(task)))
                .anySatisfy(candidate -> {
                    assertThat(candidate.username()).isEqualTo("versatile");
                    assertThat(candidate.reasonKey()).isEqualTo("workflow.reviewed-the-article");
                })
                .anySatisfy(candidate -> {
                    assertThat(candidate.username()).isEqualTo("translator");
                    assertThat(candidate.reasonKey()).isNull();
                });
    }

    @Test
    void goesBackToThePoolWhenReleased() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");

        TaskView released = newsroom.as("coordinator", () -> tasks.release(task));

        assertThat(released.assignee()).isNull();
        assertThat(released.claimedAt()).isNull();
        assertThat(newsroom.pen(number)).isEqualTo("null null");
        assertThat(newsroom.article(number).translator()).isNull();
        assertThat(claimable("translator2")).contains(task);
    }

    @Test
    void letsOnlyItsHolderOrACoordinatorRelease() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");

        assertThatThrownBy(() -> newsroom.as("translator2", () -> tasks.release(task)))
                .isInstanceOf(TaskRefusedException.class);
        assertThatThrownBy(() -> newsroom.as("translator2", () -> tasks.assign(task, "translator2")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isReassignedByTheCoordinator() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");

        TaskView given = newsroom.as("coordinator", () -> tasks.assign(task, "translator2"));

        assertThat(given.assignee()).isEqualTo("translator2");
        assertThat(newsroom.article(number).translator()).isEqualTo("translator2");
        assertThat(newsroom.pen(number)).isEqualTo("translator2 null");
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> tasks.assign(task, "reviewer")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void asksToClaimFirst() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);

        assertThatThrownBy(() -> complete(number, "translator", Completion.of(SUBMITTED)))
                .hasMessageContaining("workflow.claim-first");
    }

    @Test
    void tellsCompletedTasksFromUnknownOnes() {
        String number = newsroom.submitted();
        String task = tasks.open(number).orElseThrow().id();
        complete(number, "coordinator", Completion.of(POOLED));

        assertThatThrownBy(() -> tasks.get(task)).hasMessageContaining("workflow.task-completed");
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> tasks.claim(task)))
                .hasMessageContaining("workflow.task-completed");
        assertThatThrownBy(() -> tasks.get("nonsense")).hasMessageContaining("workflow.task-not-found");
    }

    @Test
    void refusesAnOutcomeThatDoesNotFit() {
        String number = newsroom.submitted();

        assertThatThrownBy(() -> complete(number, "coordinator", Completion.of(APPROVED)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> complete(number, "coordinator", Completion.of(ASSIGNED)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void staysWithItsTranslatorWhileTheGateHolds() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        doThrow(new GateHoldsException(new Findings(true, List.of())))
                .when(newsroom.gate)
                .requireOpen(any());

        assertThatThrownBy(() -> complete(number, "translator", Completion.of(SUBMITTED)))
                .isInstanceOf(GateHoldsException.class);
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.TRANSLATING);
        assertThat(newsroom.parts(number)).isEmpty();
    }

    @Test
    void commitsAStepAndItsRowsTogetherOrNotAtAll() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");
        doThrow(new IllegalStateException("the next step cannot be recorded"))
                .when(newsroom.articles)
                .stands(any(), any());

        assertThatThrownBy(() -> complete(number, "translator", Completion.of(SUBMITTED)))
                .rootCause()
                .hasMessage("the next step cannot be recorded");

        assertThat(newsroom.parts(number)).isEmpty();
        assertThat(runtime.getActiveActivityIds(instance(number))).containsExactly(ProcessModel.TRANSLATE);
        assertThat(tasks.get(task).assignee()).isEqualTo("translator");
    }

    @Test
    void takesTheEngineBackWhenTheRowsFailAfterIt() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        doThrow(new IllegalStateException("the journal is full"))
                .when(newsroom.journal)
                .append(any(), any(), any(), anyInt(), any());

        assertThatThrownBy(() -> claim(number, "translator")).hasMessage("the journal is full");

        assertThat(tasks.open(number).orElseThrow().assignee()).isNull();
    }

    @Test
    void redoesTheRevisedSourceInANewRoundOnceReviewHadBegun() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));
        claim(number, "reviewer");

        newsroom.revised(number);

        TaskView task = tasks.open(number).orElseThrow();
        assertThat(task.type()).isEqualTo(TaskType.TRANSLATE);
        assertThat(task.assignee()).isEqualTo("translator");
        assertThat(task.round()).isEqualTo(2);
        assertThat(newsroom.pen(number)).isEqualTo("translator null");
        verify(newsroom.reviews).voidSignOffs(number);
    }

    @Test
    void goesOnInTheSameRoundWhileItIsTranslated() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        claim(number, "translator");

        newsroom.revised(number);

        TaskView task = tasks.open(number).orElseThrow();
        assertThat(task.assignee()).isEqualTo("translator");
        assertThat(task.round()).isEqualTo(1);
        verify(newsroom.translations).carryOver(number, 1);
    }

    @Test
    void carriesOverAloneWhileTheCoordinatorAssigns() {
        String number = newsroom.submitted();
        String task = tasks.open(number).orElseThrow().id();

        newsroom.revised(number);

        assertThat(tasks.open(number).orElseThrow().id()).isEqualTo(task);
        verify(newsroom.translations).carryOver(number, 2);
    }

    @Test
    void endsWhereverItStandsWhenWithdrawn() {
        String number = newsroom.submitted();
        assigned(number, "translator");

        newsroom.withdrawn(number, false);

        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(tasks.open(number)).isEmpty();
        assertThat(newsroom.pen(number)).isEqualTo("null null");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void takesAPublishedPageOffTheSiteWhenWithdrawn() {
        String number = published();

        newsroom.withdrawn(number, true);

        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.WITHDRAWN);
        verify(newsroom.publications).retract(number, "cancelled");
    }

    @Test
    void isCorrectedInANewRoundByItsTranslator() {
        String number = published();

        newsroom.as("publisher", () -> corrections.start(number, "A name is misspelt.", false));

        TaskView task = tasks.open(number).orElseThrow();
        assertThat(task.type()).isEqualTo(TaskType.TRANSLATE);
        assertThat(task.assignee()).isEqualTo("translator");
        assertThat(task.round()).isEqualTo(2);
        assertThatThrownBy(() -> newsroom.as("publisher", () -> corrections.start(number, "Again", false)))
                .isInstanceOf(WrongStageException.class);
    }

    @Test
    void isCorrectedWhenTheSourceOfAPublishedPageIsRevised() {
        String number = published();

        newsroom.revised(number);

        assertThat(tasks.open(number).orElseThrow().round()).isEqualTo(2);
        verify(newsroom.translations).carryOver(number, 2);
        assertThat(newsroom.journalled(JournalEvent.CORRECTION_STARTED)).hasSize(1);
    }

    @Test
    void holdsAFailedPublicationUntilAnAdministratorRetries() {
        String number = readyToPublish();
        claim(number, "publisher");
        complete(number, "publisher", Completion.of(PUBLISH_NOW));
        doThrow(new SignedTextChangedException(number))
                .when(newsroom.publications)
                .publish(any(), any(), anyInt());
        String job = jobOf(number);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(incidents.of(number, Locale.ENGLISH)).isEmpty();
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        }

        HeldUp held = incidents.of(number, Locale.ENGLISH).orElseThrow();
        assertThat(held.step()).isEqualTo("Publish article");
        assertThat(held.cause()).doesNotContain("Exception", "review.signed");
        assertThat(newsroom.journalled(JournalEvent.STEP_FAILED)).hasSize(1);

        doReturn(null).when(newsroom.publications).publish(any(), any(), anyInt());
        newsroom.as("admin", () -> remedies.apply(held.id(), Remedy.RETRY, "signed again"));
        runJobs();
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void isWithdrawnWhileItIsHeldUpToo() {
        String number = readyToPublish();
        claim(number, "publisher");
        complete(number, "publisher", Completion.of(PUBLISH_NOW));
        management.setJobRetries(jobOf(number), 0);
        assertThat(incidents.of(number, Locale.ENGLISH)).isPresent();

        newsroom.withdrawn(number, false);

        assertThat(incidents.of(number, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void writesTheTaskListAnewFromTheEngine() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");
        TaskView before = tasks.get(task);
        items.remove(task);

        newsroom.as("admin", operations::rebuildTaskList);

        TaskView after = tasks.get(task);
        assertThat(after.type()).isEqualTo(before.type());
        assertThat(after.assignee()).isEqualTo("translator");
        assertThat(after.round()).isEqualTo(before.round());
        assertThatThrownBy(() -> newsroom.as("coordinator", operations::rebuildTaskList))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsEverybodysTasksToCoordinatorsAlone() {
        newsroom.submitted();

        assertThat(newsroom.as(
                                "coordinator",
                                () -> tasks.search(TaskScope.ALL, TaskType.ASSIGN, false, PageRequest.of(0, 1)))
                        .items())
                .hasSize(1);
        assertThatThrownBy(() ->
                        newsroom.as("translator", () -> tasks.search(TaskScope.ALL, null, false, PageRequest.of(0, 1))))
                .isInstanceOf(TaskRefusedException.class);
    }

    @Test
    void listsTheCallersOwnTasks() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator2");

        assertThat(newsroom.as("translator2", tasks::mine)).isPositive();
        assertThat(newsroom.as("translator2", () -> tasks.search(TaskScope.MINE, null, false, PageRequest.of(0, 50)))
                        .items())
                .extracting(TaskView::id)
                .contains(task);
    }

    private String assigned(String number, String translator) {
        complete(number, "coordinator", new Completion(ASSIGNED, null, translator, null, null));
        return tasks.open(number).orElseThrow().id();
    }

    private String readyToPublish() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));
        review(number, "reviewer", ReviewLevel.FIRST, Completion.of(APPROVED));
        review(number, "editor", ReviewLevel.SECOND, Completion.of(APPROVED));
        review(number, "chief", ReviewLevel.FINAL, Completion.of(APPROVED));
        return number;
    }

    private String published() {
        String number = readyToPublish();
        claim(number, "publisher");
        complete(number, "publisher", Completion.of(PUBLISH_NOW));
        runJobs();
        return number;
    }

    private TaskView claim(String number, String username) {
        String task = tasks.open(number).orElseThrow().id();
        return newsroom.as(username, () -> tasks.claim(task));
    }

    private void complete(String number, String username, Completion completion) {
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as(username, () -> tasks.complete(task, completion));
    }

    private void review(String number, String username, ReviewLevel level, Completion completion) {
        assertThat(claim(number, username).level()).isEqualTo(level);
        assertThat(newsroom.pen(number)).isEqualTo(username + " " + level);
        complete(number, username, completion);
    }

    private List<String> claimable(String username) {
        return newsroom
                .as(username, () -> tasks.search(TaskScope.CLAIMABLE, null, false, PageRequest.of(0, 200)))
                .items()
                .stream()
                .map(TaskView::id)
                .collect(Collectors.toList());
    }

    private String instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private String jobOf(String number) {
        return management
                .createJobQuery()
                .processInstanceId(instance(number))
                .singleResult()
                .getId();
    }

    /** Runs what waits for its time or for a thread, as far as publication is concerned. */
    private void runJobs() {
        management.createJobQuery().withRetriesLeft().list().stream()
                .filter(job ->
                        management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).list().stream()
                                .anyMatch(
                                        definition -> definition.getActivityId().equals(ProcessModel.PUBLISH_ARTICLE)
                                                || definition.getActivityId().equals(ProcessModel.PUBLICATION_TIME)))
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** What each of the people gets who do the same at the same moment: an answer, or the exception. */
    private List<Object> atOnce(List<String> usernames, Function<String, Object> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(usernames.size());
        try {
            List<Future<Object>> answers = usernames.stream()
                    .map(username -> threads.submit((Callable<Object>) () -> {
                        ready.await();
                        try {
                            return newsroom.as(username, () -> work.apply(username));
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    }))
                    .toList();
            ready.countDown();
            List<Object> results = new ArrayList<>();
            for (Future<Object> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
