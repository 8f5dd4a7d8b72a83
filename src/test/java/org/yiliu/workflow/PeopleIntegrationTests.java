package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiliu.workflow.TaskOutcome.APPROVED;
import static org.yiliu.workflow.TaskOutcome.ASSIGNED;
import static org.yiliu.workflow.TaskOutcome.SCHEDULE;
import static org.yiliu.workflow.TaskOutcome.SUBMITTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yiliu.account.Role;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.Assignments.Move;

/** Work that changes hands: declined, handed over, moved from those who are away or have left. */
@InTheNewsroom
class PeopleIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskMoves moves;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Absences absences;

    @Autowired
    private Staffing staffing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        newsroom.open();
        releaseWhatOtherTestsLeft();
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from absence").update();
    }

    private void releaseWhatOtherTestsLeft() {
        for (String username : List.of("translator", "translator2", "versatile", "reviewer", "publisher")) {
            newsroom
                    .as("coordinator", () -> tasks.search(TaskScope.ALL, null, false, PageRequest.of(0, 200)))
                    .items()
                    .stream()
                    .filter(task -> username.equals(task.assignee()))
                    .forEach(task -> newsroom.as("coordinator", () -> tasks.release(task.id())));
        }
    }

    @Test
    void declinesWhatACoordinatorGave() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");
        assertThat(newsroom.as("translator", () -> moves.mayDecline(task))).isTrue();

        TaskView declined = newsroom.as("translator", () -> moves.decline(task, "Three others are due today."));

        assertThat(declined.assignee()).isNull();
        assertThat(newsroom.pen(number)).isEqualTo("null null");
        assertThat(newsroom.journalled(JournalEvent.DECLINED))
                .singleElement()
                .asString()
                .contains("from=translator", "to=coordinator", "reason=Three others are due today.");
        assertThat(claimable("translator2")).contains(task);
    }

    @Test
    void declinesAlsoWhatWasReassigned() {
        String task = pooled();
        newsroom.as("translator", () -> tasks.claim(task));
        newsroom.as("coordinator", () -> tasks.assign(task, "translator2"));

        TaskView declined = newsroom.as("translator2", () -> moves.decline(task, "No time."));

        assertThat(declined.assignee()).isNull();
    }

    @Test
    void putsBackInsteadOfDecliningWhatItTookItself() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");
        newsroom.as("translator", () -> moves.decline(task, "No time."));
        newsroom.as("translator2", () -> tasks.claim(task));

        assertThat(newsroom.as("translator2", () -> moves.mayDecline(task))).isFalse();
        assertThatThrownBy(() -> newsroom.as("translator2", () -> moves.decline(task, "No time.")))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageContaining("people.not-given");
        assertThatThrownBy(() -> newsroom.as("translator", () -> moves.decline(task, "No time.")))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageContaining("workflow.not-the-assignee");
        assertThatThrownBy(() -> newsroom.as("translator2", () -> moves.decline(task, "  ")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void handsOverToAColleagueWhoMayDecline() {
        String number = newsroom.submitted(Category.ANNOUNCEMENT);
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as("translator", () -> tasks.claim(task));

        TaskView handed = newsroom.as("translator", () -> moves.handOver(task, "translator2", "The table is done."));

        assertThat(handed.assignee()).isEqualTo("translator2");
        assertThat(newsroom.pen(number)).isEqualTo("translator2 null");
        assertThat(newsroom.article(number).translator()).isEqualTo("translator2");
        assertThat(newsroom.journalled(JournalEvent.HANDED_OVER))
                .singleElement()
                .asString()
                .contains("assignee=translator2", "from=translator", "note=The table is done.");
        assertThat(newsroom.as("translator2", () -> moves.mayDecline(task))).isTrue();
    }

    @Test
    void handsOverOnlyOnesOwnAndOnlyToWhoeverMayTakeIt() {
        String number = newsroom.submitted();
        assigned(number, "versatile");
        complete(number, "versatile", Completion.of(SUBMITTED));
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as("reviewer", () -> tasks.claim(task));

        assertThatThrownBy(() -> handOver(task, "reviewer2", "reviewer2")).isInstanceOf(TaskRefusedException.class);
        assertThatThrownBy(() -> handOver(task, "reviewer", "reviewer")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> handOver(task, "reviewer", "translator2")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> handOver(task, "reviewer", "versatile"))
                .hasMessageContaining("review.wrote-the-english");
        assertThat(newsroom.as("reviewer", () -> moves.colleagues(task)))
                .extracting(Tasks.Candidate::username, Tasks.Candidate::isBarred)
                .containsExactly(tuple("reviewer2", false), tuple("versatile", true));
    }

    @Test
    void staysWithOneOfThoseWhoMoveItAtOnce() throws Exception {
        newsroom.person("translator3", Role.TRANSLATOR);
        String task = pooled();
        newsroom.as("translator", () -> tasks.claim(task));

        List<Object> answers = atOnce(
                () -> newsroom.as("translator", () -> moves.handOver(task, "translator2", null)),
                () -> newsroom.as("translator", () -> moves.handOver(task, "versatile", null)),
                () -> newsroom.as("translator3", () -> tasks.claim(task)));

        String holder = tasks.get(task).assignee();
        assertThat(answers.stream().filter(TaskView.class::isInstance).map(TaskView.class::cast))
                .singleElement()
                .extracting(TaskView::assignee)
                .isEqualTo(holder);
        assertThat(holder).isIn("translator2", "versatile");
        assertThat(answers.get(2)).isInstanceOf(TaskTakenException.class);
        assertThat(newsroom.journalled(JournalEvent.HANDED_OVER)).hasSize(1);
    }

    @Test
    void givesNothingNewToWhoeverIsAwayUnlessConfirmed() {
        String task = pooled();
        newsroom.as("translator", () -> tasks.claim(task));
        away("translator2", 0, 3);

        assertThatThrownBy(() -> handOver(task, "translator", "translator2"))
                .isInstanceOf(ConfirmationNeededException.class);
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> tasks.assign(task, "translator2")))
                .isInstanceOfSatisfying(
                        ConfirmationNeededException.class,
                        refusal -> assertThat(refusal.members()).containsEntry("confirm", "whileAbsent"));
        assertThat(newsroom.as("coordinator", () -> tasks.assign(task, "translator2", new Confirmed(false, true)))
                        .assignee())
                .isEqualTo("translator2");
    }

    @Test
    void letsNobodyClaimWhileAway() {
        String task = pooled();
        away("translator", 0, 1);

        assertThat(claimable("translator")).isEmpty();
        assertThatThrownBy(() -> newsroom.as("translator", () -> tasks.claim(task)))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageContaining("people.you-are-absent");
        newsroom.as("translator", () -> {
            absences.end(absences.own().get(0).id());
            return null;
        });
        assertThat(claimable("translator")).contains(task);
        assertThat(newsroom.journalled(JournalEvent.ABSENCE_ENDED)).hasSize(1);
    }

    @Test
    void refusesAbsencesThatOverlapOrEndBeforeTheyBegin() {
        away("translator", 2, 4);

        assertThatThrownBy(() -> away("translator", 4, 6)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> away("translator", 9, 8)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> away("translator", -3, -1)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> away("translator", 10, 400)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> away("nobody", 1, 2)).isInstanceOf(InvalidRequestException.class);
        away("translator", 5, 6);
        assertThat(newsroom.as("translator", absences::own)).hasSize(2);
    }

    @Test
    void letsOnlyCoordinatorsAndAdministratorsKeepOthersAbsences() {
        newsroom.as("admin", () -> absences.add("translator", absences.today(), absences.today(), null));
        long id = newsroom.as("coordinator", absences::all).get(0).id();

        assertThatThrownBy(() -> newsroom.as("translator2", absences::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> newsroom.as("translator2", () -> {
                    absences.end(id);
                    return null;
                }))
                .isInstanceOf(TaskRefusedException.class);
        assertThatThrownBy(() -> newsroom.as(
                        "translator2", () -> absences.add("translator", absences.today(), absences.today(), null)))
                .isInstanceOf(TaskRefusedException.class);
    }

    @Test
    void takesNoMoreThanTheLimitByItselfAndMoreOnlyIfConfirmed() {
        newsroom.strength("translator", 1);
        String taken = pooled();
        newsroom.as("translator", () -> tasks.claim(taken));
        String task = pooled();
        String number = newsroom.submitted();

        assertThat(claimable("translator")).isEmpty();
        assertThatThrownBy(() -> newsroom.as("translator", () -> tasks.claim(task)))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageContaining("people.at-limit[1, 1]");
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> tasks.assign(task, "translator")))
                .isInstanceOfSatisfying(
                        ConfirmationNeededException.class,
                        refusal -> assertThat(refusal.members()).containsEntry("confirm", "overLimit"));
        assertThatThrownBy(() -> assigned(number, "translator")).isInstanceOf(ConfirmationNeededException.class);
        assertThat(newsroom.as("coordinator", () -> tasks.assign(task, "translator", new Confirmed(true, false)))
                        .assignee())
                .isEqualTo("translator");
    }

    @Test
    void ranksWhoBestTakesATask() {
        newsroom.person("busy", Role.TRANSLATOR);
        newsroom.strength("versatile", null, Category.PARTY_BUILDING);
        newsroom.strength("busy", 1, Category.PARTY_BUILDING);
        String task = pooled();
        newsroom.as("busy", () -> tasks.claim(task));
        String other = pooled();
        newsroom.as("translator", () -> tasks.claim(other));
        away("translator2", 0, 2);
        String assignment = tasks.open(newsroom.submitted(Category.PARTY_BUILDING))
                .orElseThrow()
                .id();

        List<String> ranked = newsroom.as("coordinator", () -> tasks.candidates(assignment)).stream()
                .map(Tasks.Candidate::username)
                .filter(name -> List.of("versatile", "translator", "busy", "translator2")
                        .contains(name))
                .toList();

        assertThat(ranked).containsExactly("versatile", "translator", "busy", "translator2");
        newsroom.as("coordinator", () -> tasks.release(task));
    }

    @Test
    void proposesWhoTakesOverTheWorkOfThoseWhoAreAway() {
        newsroom.strength("translator2", 1);
        String first = pooled();
        String second = pooled();
        newsroom.as("translator", () -> tasks.claim(first));
        newsroom.as("translator", () -> tasks.claim(second));
        away("translator", 0, 2);

        List<Staffing.ToMove> toMove = newsroom.as("coordinator", () -> staffing.board(TaskType.TRANSLATE, null))
                .toMove();

        assertThat(toMove).extracting(move -> move.task().id()).containsExactlyInAnyOrder(first, second);
        assertThat(toMove).allSatisfy(move -> assertThat(move.proposal()).isNotNull());
        assertThat(toMove.stream().map(move -> move.proposal().username()).filter("translator2"::equals))
                .hasSizeLessThanOrEqualTo(1);
        newsroom.as("coordinator", () -> {
            assignments.all(
                    toMove.stream()
                            .map(move ->
                                    new Move(move.task().id(), move.proposal().username()))
                            .toList(),
                    Confirmed.NOTHING,
                    JournalEvent.MOVED);
            return null;
        });
        assertThat(newsroom.as("coordinator", () -> staffing.board(TaskType.TRANSLATE, null))
                        .toMove())
                .isEmpty();
        assertThat(newsroom.journalled(JournalEvent.MOVED))
                .hasSize(2)
                .allMatch(line -> line.contains("from=translator"));
    }

    @Test
    void assignsSeveralOrNone() {
        String first = pooled();
        String second = pooled();
        String assignment = tasks.open(newsroom.submitted()).orElseThrow().id();

        assertThatExceptionOfType(AssignmentsRefusedException.class)
                .isThrownBy(() -> bulk(
                        new Move(first, "translator"), new Move(second, "reviewer"), new Move("no-such", "translator")))
                .satisfies(refusal -> {
                    assertThat(refusal.isConfirmable()).isFalse();
                    assertThat(refusal.problems())
                            .extracting(FieldProblem::field)
                            .containsExactly("items[1].assignee", "items[2].assignee");
                });
        assertThat(tasks.get(first).assignee()).isNull();

        bulk(new Move(first, "translator"), new Move(second, "translator2"), new Move(assignment, "translator2"));

        assertThat(tasks.get(first).assignee()).isEqualTo("translator");
        assertThat(tasks.get(second).assignee()).isEqualTo("translator2");
        assertThatThrownBy(() -> tasks.get(assignment)).hasMessageContaining("workflow.task-completed");
        assertThatThrownBy(() -> bulk()).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> bulk(new Move(first, null), new Move(first, null)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> newsroom.as("translator", () -> {
                    assignments.all(List.of(new Move(first, null)), Confirmed.NOTHING, JournalEvent.ASSIGNED);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsWhatTheSameAssignmentsGive() {
        newsroom.strength("translator", 1);
        String first = pooled();
        String second = pooled();

        assertThatExceptionOfType(AssignmentsRefusedException.class)
                .isThrownBy(() -> bulk(new Move(first, "translator"), new Move(second, "translator")))
                .satisfies(refusal -> assertThat(refusal.members()).containsEntry("confirm", List.of("overLimit")));
        assertThat(tasks.get(first).assignee()).isNull();
        assertThat(tasks.get(second).assignee()).isNull();
    }

    @Test
    void leavesNoWorkWithWhoeverLeaves() {
        String number = newsroom.submitted();
        String task = assigned(number, "translator");
        String other = newsroom.submitted();
        assigned(other, "translator");
        complete(other, "translator", Completion.of(SUBMITTED));

        newsroom.leaves("translator");

        assertThat(tasks.get(task).assignee()).isNull();
        assertThat(newsroom.pen(number)).isEqualTo("null null");
        assertThat(newsroom.journalled(JournalEvent.RELEASED))
                .anyMatch(line -> line.contains("from=translator") && line.contains("to=coordinator"));
        String review = tasks.open(other).orElseThrow().id();
        newsroom.as("reviewer", () -> tasks.claim(review));
        complete(other, "reviewer", Completion.sentBack("Once more, please."));
        assertThat(tasks.open(other).orElseThrow().type()).isEqualTo(TaskType.TRANSLATE);
        assertThat(tasks.open(other).orElseThrow().assignee()).isNull();
        assertThat(newsroom.pen(other)).isEqualTo("null null");
        assertThat(claimable("translator2"))
                .contains(tasks.open(other).orElseThrow().id());
    }

    @Test
    void publishesWhatWasScheduledByWhoeverLeft() {
        String number = newsroom.submitted();
        assigned(number, "translator");
        complete(number, "translator", Completion.of(SUBMITTED));
        for (Map.Entry<String, ReviewLevel> reviewer : List.of(
                Map.entry("reviewer", ReviewLevel.FIRST),
                Map.entry("editor", ReviewLevel.SECOND),
                Map.entry("chief", ReviewLevel.FINAL))) {
            String task = tasks.open(number).orElseThrow().id();
            newsroom.as(reviewer.getKey(), () -> tasks.claim(task));
            complete(number, reviewer.getKey(), Completion.of(APPROVED));
        }
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as("publisher", () -> tasks.claim(task));
        Instant later = Instant.now().plus(Duration.ofDays(1));
        complete(number, "publisher", new Completion(SCHEDULE, null, null, later, "meeting"));

        newsroom.leaves("publisher");

        assertThat(newsroom.article(number).stage()).isEqualTo(Stage.SCHEDULED);
    }

    private String pooled() {
        return tasks.open(newsroom.submitted(Category.ANNOUNCEMENT))
                .orElseThrow()
                .id();
    }

    private String assigned(String number, String translator) {
        complete(number, "coordinator", new Completion(ASSIGNED, null, translator, null, null));
        return tasks.open(number).orElseThrow().id();
    }

    private void complete(String number, String username, Completion completion) {
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as(username, () -> tasks.complete(task, completion));
    }

    private TaskView handOver(String task, String from, String to) {
        return newsroom.as(from, () -> moves.handOver(task, to, null));
    }

    private void bulk(Move... wanted) {
        newsroom.as("coordinator", () -> {
            assignments.all(List.of(wanted), Confirmed.NOTHING, JournalEvent.ASSIGNED);
            return null;
        });
    }

    /** @param from days from today */
    private void away(String username, int from, int to) {
        newsroom.as(
                "coordinator",
                () -> absences.add(
                        username,
                        absences.today().plusDays(from),
                        absences.today().plusDays(to),
                        "Conference"));
    }

    private List<String> claimable(String username) {
        return newsroom
                .as(username, () -> tasks.search(TaskScope.CLAIMABLE, null, false, PageRequest.of(0, 200)))
                .items()
                .stream()
                .map(TaskView::id)
                .toList();
    }

    /** What each gets of those who act at the same moment: an answer, or the exception. */
    @SafeVarargs
    private static List<Object> atOnce(Supplier<Object>... people) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(people.length);
        try {
            List<Future<Object>> answers = List.of(people).stream()
                    .map(person -> threads.submit((Callable<Object>) () -> {
                        ready.await();
                        try {
                            return person.get();
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
