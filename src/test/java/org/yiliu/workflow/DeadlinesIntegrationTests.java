package org.yiliu.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.yiliu.journal.JournalEvent.CLAIM_EXPIRED;
import static org.yiliu.journal.JournalEvent.CLAIM_WARNED;
import static org.yiliu.journal.JournalEvent.DEADLINE_PASSED;
import static org.yiliu.journal.JournalEvent.DUE_CHANGED;
import static org.yiliu.journal.JournalEvent.DUE_PAUSED;
import static org.yiliu.journal.JournalEvent.DUE_RESUMED;
import static org.yiliu.journal.JournalEvent.ESCALATED;
import static org.yiliu.journal.JournalEvent.REMINDER_DUE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Role;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.calendar.CalendarDesk;

@InTheNewsroom
class DeadlinesIntegrationTests {

    /** Monday, 9 March 2026, 09:00 in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-03-09T01:00:00Z");

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Plans plans;

    @Autowired
    private CalendarDesk calendar;

    @Autowired
    private WorkingTime time;

    @Autowired
    private ProcessOperations operations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void open() {
        newsroom.open();
        newsroom.head("basic-courses", "head");
        ClockUtil.setCurrentTime(Date.from(MONDAY));
    }

    @AfterEach
    void goOn() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SECOND_TOGETHER", "FINAL_TOGETHER"})
    void remindsOnceThenTellsThatItIsDueThenEscalates(TaskKind kind) {
        String number = standingAt(kind);
        String person = assignee(kind);
        Instant opened = now();
        Instant due = due(number);
        theyWork();

        pass(
                number,
                time.plus(opened, time.between(opened, due).multipliedBy(3).dividedBy(4))
                        .plusSeconds(1));
        assertThat(newsroom.journalled(REMINDER_DUE)).singleElement().asString().contains("to=" + person + "}");
        assertThat(newsroom.journalled(DEADLINE_PASSED)).isEmpty();

        pass(number, due.plusSeconds(1));
        assertThat(newsroom.journalled(DEADLINE_PASSED))
                .singleElement()
                .asString()
                .contains("task=" + kind.type(), "assignee=" + person, "due=" + due)
                .contains(kind == TaskKind.ASSIGN ? "to=coordinator}" : "to=" + person + ",coordinator}");
        assertThat(newsroom.journalled(ESCALATED)).isEmpty();

        pass(number, time.plusHours(due, 4).plusSeconds(1));
        assertThat(newsroom.journalled(ESCALATED)).singleElement().asString().contains("to=head}");
        assertThat(newsroom.journalled(REMINDER_DUE)).hasSize(1);
        assertThat(newsroom.journalled(DEADLINE_PASSED)).hasSize(1);
        assertThat(tasks.open(number).orElseThrow().assignee()).isEqualTo(person);
    }

    @Test
    void remindsBothWhoReviewAtTheSameTime() {
        String number = standingAt(TaskKind.FIRST_REVIEW);
        doReturn(List.of(ReviewLevel.SECOND, ReviewLevel.FINAL))
                .when(newsroom.reviews)
                .next(anyString(), any(), anyInt());
        complete(number, "reviewer", TaskOutcome.APPROVED);
        List<TaskView> together = tasks.allOpen(number);
        newsroom.as("editor", () -> tasks.claim(together.get(0).id()));
        newsroom.as("chief", () -> tasks.claim(together.get(1).id()));
        Instant due = together.stream()
                .flatMap(task -> Stream.ofNullable(task.dueAt()))
                .max(Comparator.naturalOrder())
                .orElseThrow();

        pass(number, due.plusSeconds(1));

        for (JournalEvent event : List.of(REMINDER_DUE, DEADLINE_PASSED)) {
            assertThat(newsroom.journalled(event))
                    .satisfiesExactlyInAnyOrder(
                            told -> assertThat(told).contains("level=SECOND", "assignee=editor"),
                            told -> assertThat(told).contains("level=FINAL", "assignee=chief"));
        }
    }

    @Test
    void escalatesUnclaimedWorkToTheHeadsOfThoseWhoMayTakeIt() {
        String number = newsroom.submitted();

        pass(number, now().plus(Duration.ofDays(20)));

        assertThat(newsroom.journalled(REMINDER_DUE)).singleElement().asString().contains("to=coordinator}");
        assertThat(newsroom.journalled(ESCALATED)).singleElement().asString().contains("to=head}");
    }

    @Test
    void escalatesToTheCoordinatorsWhereNobodyHeadsThePlace() {
        when(newsroom.departments.find(anyString())).thenReturn(Optional.empty());
        String number = given();

        pass(number, now().plus(Duration.ofDays(20)));

        assertThat(newsroom.journalled(ESCALATED)).singleElement().asString().contains("to=coordinator}");
    }

    @Test
    void doesNotEscalateToThePersonWhoIsLate() {
        newsroom.head("basic-courses", "translator");
        newsroom.person("translator", Role.TRANSLATOR);
        String number = given();

        pass(number, now().plus(Duration.ofDays(20)));

        assertThat(newsroom.journalled(ESCALATED)).singleElement().asString().contains("to=coordinator}");
    }

    @Test
    void ringsOnceHoweverOftenATimerFires() {
        String number = given();
        ClockUtil.setCurrentTime(Date.from(due(number).plusSeconds(1)));

        inEngine(number, alarms::deadline);
        inEngine(number, alarms::deadline);

        assertThat(newsroom.journalled(DEADLINE_PASSED)).hasSize(1);
    }

    @Test
    void doesNotRingForADeadlineThatMovedBehindItsBack() {
        String number = given();
        Instant due = due(number);
        deadlines("coordinator", number, due.plus(Duration.ofDays(2)), "The author is away.");
        ClockUtil.setCurrentTime(Date.from(due.plusSeconds(1)));

        inEngine(number, alarms::deadline);

        assertThat(newsroom.journalled(DEADLINE_PASSED)).isEmpty();
    }

    @Test
    void movesTheTimersWithTheDeadline() {
        String number = given();
        Instant due = due(number);
        Instant later = due.plus(Duration.ofDays(7));

        deadlines("coordinator", number, later, "The author is away.");

        assertThat(due(number)).isEqualTo(later);
        assertThat(newsroom.article(number).dueAt()).isEqualTo(later);
        assertThat(newsroom.journalled(DUE_CHANGED))
                .singleElement()
                .asString()
                .contains("coordinator", "before=" + due, "due=" + later, "The author is away.");
        pass(number, due.plusSeconds(1));
        assertThat(newsroom.journalled(DEADLINE_PASSED)).isEmpty();
        pass(number, later.plusSeconds(1));
        assertThat(newsroom.journalled(DEADLINE_PASSED)).hasSize(1);
    }

    @Test
    void ringsAgainForADeadlineThatWasPutOffWhenItHadPassed() {
        String number = given();
        pass(number, due(number).plusSeconds(1));
        Instant later = now().plus(Duration.ofDays(4));

        deadlines("coordinator", number, later, "More time.");
        pass(number, later.plusSeconds(1));

        assertThat(newsroom.journalled(REMINDER_DUE)).hasSize(2);
        assertThat(newsroom.journalled(DEADLINE_PASSED)).hasSize(2);
    }

    @Test
    void refusesADeadlineInThePastAndOneTooFarAndOneWithoutAReason() {
        String number = given();

        assertThatThrownBy(() -> deadlines("coordinator", number, now(), "Now."))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> deadlines("coordinator", number, now().plus(Duration.ofDays(367)), "One day."))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> deadlines("coordinator", number, now().plus(Duration.ofDays(3)), " "))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(newsroom.journalled(DUE_CHANGED)).isEmpty();
    }

    @Test
    void letsNobodyButTheCoordinatorMoveADeadline() {
        String number = given();

        assertThatThrownBy(() -> deadlines("translator", number, now().plus(Duration.ofDays(3)), "Please."))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsSilentWhileTheClockIsStoppedAndGoesOnWithTheTimeThatWasLeft() {
        String number = given();
        Instant due = due(number);
        theyWork();
        Duration left = time.between(now(), due);

        inTransaction(() -> deadlines.pause(number));
        inTransaction(() -> deadlines.pause(number));
        assertThat(tasks.open(number).orElseThrow().paused()).isTrue();
        assertThat(newsroom.article(number).dueAt()).isNull();
        pass(number, due.plus(Duration.ofDays(9)));
        assertThat(newsroom.journalled(DEADLINE_PASSED)).isEmpty();
        assertThat(late()).doesNotContain(number);

        inTransaction(() -> deadlines.resume(number));
        inTransaction(() -> deadlines.resume(number));
        Instant newDue = due(number);
        assertThat(newDue).isEqualTo(time.plus(now(), left));
        assertThat(newsroom.article(number).dueAt()).isEqualTo(newDue);
        assertThat(newsroom.journalled(DUE_PAUSED)).hasSize(1);
        assertThat(newsroom.journalled(DUE_RESUMED)).hasSize(1);
        pass(number, newDue.plusSeconds(1));
        assertThat(newsroom.journalled(DEADLINE_PASSED)).hasSize(1);
    }

    @Test
    void staysLateWhenTheClockIsStoppedTooLate() {
        String number = given();
        Instant due = due(number);
        ClockUtil.setCurrentTime(Date.from(due.plus(Duration.ofDays(1))));
        assertThat(late()).contains(number);

        inTransaction(() -> deadlines.pause(number));
        inTransaction(() -> deadlines.resume(number));

        assertThat(due(number)).isEqualTo(due);
    }

    @Test
    void doesNotRingATimerThatFiresAfterTheClockWasStopped() {
        String number = given();
        Instant due = due(number);
        inTransaction(() -> deadlines.pause(number));
        ClockUtil.setCurrentTime(Date.from(due.plusSeconds(1)));

        inEngine(number, alarms::deadline);

        assertThat(newsroom.journalled(DEADLINE_PASSED)).isEmpty();
    }

    @Test
    void takesAnUntouchedClaimBackAfterAWarning() {
        String number = claimedTranslation();
        Instant claimed = now();

        pass(number, time.plusHours(claimed, 8).plusSeconds(1));
        assertThat(newsroom.journalled(CLAIM_WARNED)).singleElement().asString().contains("to=translator}");
        assertThat(tasks.open(number).orElseThrow().assignee()).isEqualTo("translator");

        pass(number, time.plusHours(claimed, 12).plusSeconds(1));
        assertThat(newsroom.journalled(CLAIM_EXPIRED))
                .singleElement()
                .asString()
                .contains("assignee=translator", "to=translator,coordinator}");
        assertThat(tasks.open(number).orElseThrow().assignee()).isNull();
        assertThat(newsroom.pen(number)).isEqualTo("null null");
        newsroom.as(
                "translator2",
                () -> tasks.claim(tasks.open(number).orElseThrow().id()));
        pass(number, time.plusHours(now(), 8).plusSeconds(1));
        assertThat(newsroom.journalled(CLAIM_WARNED)).hasSize(2);
    }

    @Test
    void leavesAClaimThatSomebodyWorksOn() {
        String number = claimedTranslation();
        theyWork();

        pass(number, now().plus(Duration.ofDays(20)));

        assertThat(newsroom.journalled(CLAIM_WARNED)).isEmpty();
        assertThat(newsroom.journalled(CLAIM_EXPIRED)).isEmpty();
        assertThat(tasks.open(number).orElseThrow().assignee()).isEqualTo("translator");
    }

    @Test
    void warnsAboutWorkThatWasGivenAndLeavesItThere() {
        String number = given();

        pass(number, now().plus(Duration.ofDays(20)));

        assertThat(newsroom.journalled(CLAIM_WARNED)).hasSize(1);
        assertThat(newsroom.journalled(CLAIM_EXPIRED)).isEmpty();
        assertThat(tasks.open(number).orElseThrow().assignee()).isEqualTo("translator");
    }

    @Test
    void remembersTheClockWhenTheTaskListIsWrittenAnew() {
        String number = given();
        inTransaction(() -> deadlines.pause(number));

        newsroom.as("admin", operations::rebuildTaskList);

        assertThat(tasks.open(number).orElseThrow().paused()).isTrue();
    }

    @Test
    void plansTheWholeWayWhenItIsRouted() {
        String number = newsroom.submitted();

        Plan plan = plans.find(number).orElseThrow();

        assertThat(plan.steps())
                .extracting(Plan.Step::type)
                .containsExactly(
                        TaskType.ASSIGN,
                        TaskType.TRANSLATE,
                        TaskType.REVIEW,
                        TaskType.REVIEW,
                        TaskType.REVIEW,
                        TaskType.PUBLISH);
        assertThat(plan.steps()).extracting(Plan.Step::due).isSorted();
        assertThat(plan.steps().get(0).due()).isEqualTo(due(number));
        assertThat(time.between(MONDAY, plan.publication())).isEqualTo(plan.total());
        assertThat(newsroom.journalled(JournalEvent.ROUTED))
                .singleElement()
                .asString()
                .contains("publishBy=" + plan.publication(), "due.FINAL=", "totalHours=48");
    }

    @Test
    void plansUrgentNewsOfTheMorningForTheSameDay() {
        String number = newsroom.submitted(Category.CAMPUS_LIFE, Priority.URGENT);

        Plan plan = plans.find(number).orElseThrow();

        assertThat(plan.publication()).isAfter(MONDAY).isBeforeOrEqualTo(Instant.parse("2026-03-09T09:30:00Z"));
        assertThat(plan.steps()).extracting(Plan.Step::time).allMatch(step -> step.toMinutes() >= 30);
        assertThat(due(number)).isEqualTo(plan.steps().get(0).due());
        newsroom.as(
                "coordinator",
                () -> tasks.complete(
                        at(number).id(), new Completion(TaskOutcome.ASSIGNED, null, "translator", null, null)));
        assertThat(time.between(now(), due(number)))
                .isEqualTo(plan.steps().get(1).time());
        complete(number, "translator", TaskOutcome.SUBMITTED);
        assertThat(time.between(now(), due(number)))
                .isEqualTo(plan.steps().get(2).time());
    }

    @Test
    void countsByWhatTheAdministratorEnters() {
        byte[] file = """
                {"year": 2026, "source": "drill", "days": [
                  {"from": "2026-03-10", "to": "2026-03-13", "off": true, "nameChinese": "演练", "nameEnglish": "Drill"}]}""".getBytes(UTF_8);
        byte[] before = Objects.requireNonNull(calendarFile());
        try {
            newsroom.as("admin", () -> calendar.take(file));

            assertThat(time.plusHours(Instant.parse("2026-03-09T09:00:00Z"), 1))
                    .isEqualTo(Instant.parse("2026-03-16T01:00:00Z"));
            assertThat(newsroom.journalled(JournalEvent.CALENDAR_CHANGED)).hasSize(1);
        } finally {
            newsroom.as("admin", () -> calendar.take(before));
        }
        assertThat(time.plusHours(Instant.parse("2026-03-09T09:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-03-10T01:00:00Z"));
    }

    @Test
    void letsNobodyButTheAdministratorChangeTheCalendar() {
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> calendar.take(new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> newsroom.as("admin", () -> calendar.take(new byte[0])))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static byte[] calendarFile() {
        try (InputStream file = DeadlinesIntegrationTests.class.getResourceAsStream("/calendar/2026.json")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // The way there

    private String standingAt(TaskKind kind) {
        if (kind == TaskKind.ASSIGN) {
            String number = newsroom.submitted();
            newsroom.as(
                    "coordinator",
                    () -> tasks.claim(tasks.open(number).orElseThrow().id()));
            return number;
        }
        String number = given();
        while (TaskKind.of(at(number).type(), at(number).level()) != kind) {
            TaskKind passed = TaskKind.of(at(number).type(), at(number).level());
            complete(
                    number,
                    assignee(passed),
                    passed == TaskKind.TRANSLATE ? TaskOutcome.SUBMITTED : TaskOutcome.APPROVED);
            newsroom.as(assignee(next(number)), () -> tasks.claim(at(number).id()));
        }
        return number;
    }

    private TaskKind next(String number) {
        return TaskKind.of(at(number).type(), at(number).level());
    }

    private TaskView at(String number) {
        return tasks.open(number).orElseThrow();
    }

    private static String assignee(TaskKind kind) {
        return Map.of(
                        TaskKind.ASSIGN, "coordinator",
                        TaskKind.TRANSLATE, "translator",
                        TaskKind.FIRST_REVIEW, "reviewer",
                        TaskKind.SECOND_REVIEW, "editor",
                        TaskKind.FINAL_REVIEW, "chief",
                        TaskKind.PUBLISH, "publisher")
                .get(kind);
    }

    /** A translation that the coordinator gave to a translator. */
    private String given() {
        String number = newsroom.submitted();
        String task = at(number).id();
        newsroom.as(
                "coordinator",
                () -> tasks.complete(task, new Completion(TaskOutcome.ASSIGNED, null, "translator", null, null)));
        return number;
    }

    private String claimedTranslation() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        newsroom.as("translator", () -> tasks.claim(at(number).id()));
        return number;
    }

    private void complete(String number, String username, TaskOutcome outcome) {
        newsroom.as(username, () -> tasks.complete(at(number).id(), Completion.of(outcome)));
    }

    private void theyWork() {
        when(newsroom.translations.workedOn(anyString(), anyString(), any())).thenReturn(true);
    }

    private void deadlines(String username, String number, Instant due, String reason) {
        newsroom.as(username, () -> deadlines.move(at(number).id(), due, reason));
    }

    private Instant due(String number) {
        return Optional.ofNullable(at(number).dueAt()).orElseThrow();
    }

    private List<String> late() {
        return newsroom
                .as("coordinator", () -> tasks.search(TaskScope.ALL, null, true, PageRequest.of(0, 200)))
                .items()
                .stream()
                .map(TaskView::articleNumber)
                .toList();
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void inEngine(String number, Consumer<DelegateTask> work) {
        String task = at(number).id();
        inTransaction(() -> ((ServiceImpl) engine).getCommandExecutor().execute(context -> {
            work.accept(context.getTaskManager().findTaskById(task));
            return null;
        }));
    }

    /** Lets time pass and the article's timers fire that are due by then, the earlier before the later. */
    private void pass(String number, Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
        List<Job> due;
        do {
            due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                    .map(ProcessInstance::getId)
                    .flatMap(instance ->
                            management
                                    .createJobQuery()
                                    .processInstanceId(instance)
                                    .timers()
                                    .executable()
                                    .list()
                                    .stream())
                    .sorted(Comparator.comparing(Job::getDuedate))
                    .toList();
            due.stream().limit(1).forEach(job -> management.executeJob(job.getId()));
        } while (!due.isEmpty());
    }
}
