package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.yiliu.workflow.TaskOutcome.APPROVED;
import static org.yiliu.workflow.TaskOutcome.PUBLISH_NOW;
import static org.yiliu.workflow.TaskOutcome.SCHEDULE;
import static org.yiliu.workflow.TaskOutcome.SUBMITTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.yiliu.article.Category;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.SignedTextChangedException;
import org.yiliu.web.InvalidRequestException;

/** Automatic steps that fail, and what becomes of them. */
@InTheNewsroom
class FailuresIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Remedies remedies;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void open() {
        newsroom.open();
        publish(number -> null);
    }

    @AfterEach
    void resetTheClock() {
        ClockUtil.reset();
    }

    @Test
    void waitsLongerBeforeEachAttempt() {
        String number = onItsWayOnline();
        publish(name -> {
            throw new SignedTextChangedException(name);
        });
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-01T03:00:00Z")));
        List<Duration> pauses = new ArrayList<>();

        for (int attempt = 1; attempt <= 4; attempt++) {
            fail(number);
            Retrying failed = incidents.retrying(number, Locale.ENGLISH).orElseThrow();
            pauses.add(Duration.between(ClockUtil.getCurrentTime().toInstant(), failed.next()));
            assertThat(failed.left()).isEqualTo(5 - attempt);
            assertThat(failed.cause())
                    .isEqualTo("The text of " + number + " changed after it was signed; it must be signed again.");
            assertThat(incidents.of(number, Locale.ENGLISH)).isEmpty();
        }
        fail(number);

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
        assertThat(incidents.of(number, Locale.ENGLISH)).isPresent();
        assertThat(incidents.retrying(number, Locale.ENGLISH)).isEmpty();
        assertThat(newsroom.journalled(JournalEvent.STEP_FAILED)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("causes")
    void saysWhyInPlainWords(Throwable failure, String english, String chinese) {
        String number = onItsWayOnline();
        publish(name -> {
            throw sneaky(failure);
        });
        exhaust(number);

        assertThat(incidents.of(number, Locale.ENGLISH).orElseThrow().cause()).isEqualTo(english);
        assertThat(incidents.of(number, Locale.SIMPLIFIED_CHINESE).orElseThrow().cause())
                .isEqualTo(chinese);
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(
                        new IllegalStateException(new SignedTextChangedException("YL-1")),
                        "The text of YL-1 changed after it was signed; it must be signed again.",
                        "YL-1 签发后内容有改动，须重新签发。"),
                Arguments.of(
                        new UncheckedIOException(new IOException("No space left on device")),
                        "The server’s disk is full.",
                        "服务器磁盘已满。"),
                Arguments.of(
                        new DataAccessResourceFailureException("", new SQLException("gone", "08S01")),
                        "The database could not be reached.",
                        "无法连接数据库。"),
                Arguments.of(new OutOfMemoryError(), "The server ran out of memory.", "服务器内存不足。"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void givesANumberWhereItHasNoWords(Throwable failure) {
        String number = onItsWayOnline();
        String job = jobOf(number).getId();
        publish(name -> {
            throw sneaky(failure);
        });
        exhaust(number);

        HeldUp held = incidents.of(number, Locale.ENGLISH).orElseThrow();
        assertThat(held.cause())
                .isEqualTo(
                        "A technical fault stopped this step. Whoever looks after the server finds it in the log under "
                                + job.substring(0, 8) + ".");
        assertThat(held.helpers()).isEqualTo("admin");
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new NullPointerException("secret.Detail"),
                new StackOverflowError(),
                new IllegalStateException(),
                new Unspeakable());
    }

    @Test
    void triesAgainAtOnceAndAsksAgainIfThatFails() {
        String number = onItsWayOnline();
        publish(name -> {
            throw new SignedTextChangedException(name);
        });
        exhaust(number);
        String first = incidents.of(number, Locale.ENGLISH).orElseThrow().id();

        apply(first, Remedy.RETRY, " the text was signed again ");
        // the engine keeps whole seconds on MySQL, rounded
        assertThat(jobOf(number).getDuedate().toInstant())
                .isBefore(ClockUtil.getCurrentTime().toInstant().plusSeconds(1));
        fail(number);

        assertThat(incidents.of(number, Locale.ENGLISH).orElseThrow().id()).isNotEqualTo(first);
        assertThat(newsroom.journalled(JournalEvent.STEP_RETRIED))
                .singleElement()
                .asString()
                .contains("STEP_RETRIED admin", "reason=the text was signed again");
        assertThat(newsroom.journalled(JournalEvent.STEP_FAILED)).hasSize(2);
    }

    @Test
    void leadsAPublicationThatIsGivenUpBackToItsPublisher() {
        String number = onItsWayOnline();
        publish(name -> {
            throw new SignedTextChangedException(name);
        });
        exhaust(number);

        apply(incidents.of(number, Locale.ENGLISH).orElseThrow().id(), Remedy.CANCEL, "to be signed again");

        TaskView task = tasks.open(number).orElseThrow();
        assertThat(task.type()).isEqualTo(TaskType.PUBLISH);
        assertThat(task.assignee()).isEqualTo("publisher");
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.PUBLISHING);
        assertThat(incidents.of(number, Locale.ENGLISH)).isEmpty();
        assertThat(newsroom.journalled(JournalEvent.STEP_CANCELLED))
                .singleElement()
                .asString()
                .contains("reason=to be signed again", "to=publisher");

        publish(name -> null);
        complete(number, "publisher", Completion.of(PUBLISH_NOW));
        management.executeJob(jobOf(number).getId());
        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void leadsAScheduledArticleThatIsGivenUpBackToItsPublisher() {
        String number = readyToPublish();
        claim(number, "publisher");
        complete(
                number,
                "publisher",
                new Completion(SCHEDULE, null, null, Instant.now().plusSeconds(3600), null));
        management.setJobRetries(jobOf(number).getId(), 0);

        apply(incidents.of(number, Locale.ENGLISH).orElseThrow().id(), Remedy.CANCEL, "another day");

        assertThat(tasks.open(number).orElseThrow().type()).isEqualTo(TaskType.PUBLISH);
        verify(newsroom.publications, never()).publish(eq(number), any(), anyInt());
        newsroom.revised(number);
        assertThat(tasks.open(number).orElseThrow().type()).isEqualTo(TaskType.TRANSLATE);
    }

    @Test
    void leavesAFailedReminderOutAndTheTaskAlone() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        String task = tasks.open(number).orElseThrow().id();
        Job reminder = management
                .createJobQuery()
                .processInstanceId(instance(number))
                .timers()
                .list()
                .get(0);
        management.setJobRetries(reminder.getId(), 0);

        apply(onlyIncident(reminder), Remedy.SKIP, "told by telephone");

        assertThat(management.createJobQuery().jobId(reminder.getId()).count()).isZero();
        assertThat(tasks.open(number).orElseThrow().id()).isEqualTo(task);
        assertThat(newsroom.journalled(JournalEvent.STEP_SKIPPED)).hasSize(1);
    }

    @Test
    void neverLeavesAPublicationOut() {
        String number = onItsWayOnline();
        management.setJobRetries(jobOf(number).getId(), 0);
        String incident = incidents.of(number, Locale.ENGLISH).orElseThrow().id();

        assertThatThrownBy(() -> apply(incident, Remedy.SKIP, "it will do")).isInstanceOf(StepHandledException.class);

        assertThat(incidents.of(number, Locale.ENGLISH)).isPresent();
        assertThat(newsroom.journalled(JournalEvent.STEP_SKIPPED)).isEmpty();
        apply(incident, Remedy.RETRY, "refused once, but not dealt with");
    }

    @Test
    void asksForAReasonAndAnAdministrator() {
        String number = onItsWayOnline();
        management.setJobRetries(jobOf(number).getId(), 0);
        String incident = incidents.of(number, Locale.ENGLISH).orElseThrow().id();

        assertThatThrownBy(() -> apply(incident, Remedy.RETRY, "  ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> apply(incident, Remedy.RETRY, "x".repeat(1001)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> apply("unknown", Remedy.RETRY, "why")).isInstanceOf(TaskNotFoundException.class);
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> remedies.apply(incident, Remedy.RETRY, "why")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsOneOfTwoAdministratorsActAtOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            String number = onItsWayOnline();
            management.setJobRetries(jobOf(number).getId(), 0);
            String incident = incidents.of(number, Locale.ENGLISH).orElseThrow().id();

            List<Object> answers =
                    atOnce(() -> apply(incident, Remedy.RETRY, "one"), () -> apply(incident, Remedy.CANCEL, "other"));

            assertThat(answers).filteredOn(Remedied.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(StepHandledException.class::isInstance)
                    .hasSize(1);
            assertThatThrownBy(() -> apply(incident, Remedy.RETRY, "late")).isInstanceOf(StepHandledException.class);
        }
    }

    /** Four that never succeed, each in its own way, begin before the fifty. */
    @Test
    void keepsNothingWaitingForPoisonedSteps() throws Exception {
        String always = onItsWayOnline();
        String deep = onItsWayOnline();
        String unspeakable = onItsWayOnline();
        List<String> stuck = List.of(onItsWayOnline(), onItsWayOnline(), onItsWayOnline());
        List<String> fifty = Stream.generate(this::onItsWayOnline).limit(50).toList();
        CountDownLatch held = new CountDownLatch(1);
        publish(number -> {
            if (stuck.contains(number)) {
                held.await();
            } else if (number.equals(always)) {
                throw new SignedTextChangedException(number);
            } else if (number.equals(deep)) {
                throw new StackOverflowError();
            } else if (number.equals(unspeakable)) {
                throw new Unspeakable();
            }
            return null;
        });
        doThrow(new IllegalStateException("no journal"))
                .when(newsroom.journal)
                .append(eq(always), nullable(String.class), eq(JournalEvent.STEP_FAILED), anyInt(), any());
        StepRunner runner = new StepRunner(Duration.ofSeconds(1), Duration.ofMillis(100));
        runner.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        var configuration = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
        var asleep = configuration.getJobExecutor();
        configuration.setJobExecutor(runner);
        runner.registerProcessEngine((ProcessEngineImpl) engine);
        runner.start();
        try {
            await(() ->
                    fifty.stream().allMatch(number -> newsroom.article(number).stage() == Stage.PUBLISHED));
            List<String> poisoned = Stream.concat(stuck.stream(), Stream.of(always, deep, unspeakable))
                    .toList();
            Instant until = Instant.now().plus(PATIENCE);
            while (!poisoned.stream()
                    .allMatch(number -> incidents.of(number, Locale.ENGLISH).isPresent())) {
                assertThat(Instant.now()).isBefore(until);
                ClockUtil.offset(Duration.between(
                                Instant.now(), ClockUtil.getCurrentTime().toInstant())
                        .plusMinutes(31)
                        .toMillis());
                Thread.sleep(300);
            }
        } finally {
            held.countDown();
            runner.shutdown();
            configuration.setJobExecutor(asleep);
        }

        assertThat(incidents.of(stuck.get(0), Locale.ENGLISH).orElseThrow().cause())
                .isEqualTo("The step did not end within 1 seconds.");
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(until);
            Thread.sleep(100);
        }
    }

    private String readyToPublish() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        claim(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));
        claim(number, "chief");
        complete(number, "chief", Completion.of(APPROVED));
        return number;
    }

    private String onItsWayOnline() {
        String number = readyToPublish();
        claim(number, "publisher");
        complete(number, "publisher", Completion.of(PUBLISH_NOW));
        return number;
    }

    private void exhaust(String number) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            fail(number);
        }
    }

    private void fail(String number) {
        String job = jobOf(number).getId();
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(Throwable.class);
    }

    private void publish(Work work) {
        doAnswer(call -> work.on(call.getArgument(0)))
                .when(newsroom.publications)
                .publish(anyString(), any(), anyInt());
    }

    private Remedied apply(String incident, Remedy remedy, String reason) {
        return newsroom.as("admin", () -> remedies.apply(incident, remedy, reason));
    }

    private String onlyIncident(Job job) {
        return runtime.createIncidentQuery()
                .configuration(job.getId())
                .singleResult()
                .getId();
    }

    private TaskView claim(String number, String username) {
        String task = tasks.open(number).orElseThrow().id();
        return newsroom.as(username, () -> tasks.claim(task));
    }

    private void complete(String number, String username, Completion completion) {
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as(username, () -> tasks.complete(task, completion));
    }

    private String instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private Job jobOf(String number) {
        return management.createJobQuery().processInstanceId(instance(number)).singleResult();
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        var ready = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> answers = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        ready.await();
                        try {
                            return work.call();
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    }))
                    .toList();
            ready.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    /** What the publication of one article does. */
    private interface Work {

        Object on(String number) throws Exception;
    }

    /** A failure that fails when it is asked what it is. */
    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("unspeakable");
        }
    }
}
