package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.account.Role;
import org.yiliu.article.Priority;
import org.yiliu.workflow.Tasks.Candidate;

class RankingTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-02");
    private static final Absence AWAY = absence("2026-12-02", "2026-12-04");

    @Test
    void putsTheSkilledBeforeTheIdleAndTheIdleBeforeTheBusy() {
        assertThat(ranked(
                        candidate("busy", 4, null, false, null, null),
                        candidate("idle", 0, null, false, null, null),
                        candidate("skilled", 3, 5, true, null, null)))
                .containsExactly("skilled", "idle", "busy");
    }

    @Test
    void putsTheFullTheAbsentAndTheBarredLast() {
        assertThat(ranked(
                        candidate("barred", 0, null, true, null, "review.wrote-the-english"),
                        candidate("absent", 0, null, true, AWAY, null),
                        candidate("full", 2, 2, true, null, null),
                        candidate("free", 9, null, false, null, null)))
                .containsExactly("free", "full", "absent", "barred");
    }

    @Test
    void prefersOfEquallyBusyPeopleTheOneWithMoreTime() {
        var soon = new Candidate("soon", 1, 0, Instant.parse("2026-12-02T02:00:00Z"), null, false, null, null);
        var late = new Candidate("later", 1, 0, Instant.parse("2026-12-09T02:00:00Z"), null, false, null, null);

        assertThat(ranked(soon, late)).containsExactly("later", "soon");
    }

    @Test
    void proposesNobodyMoreThanTheyCanTake() {
        List<WorkItem> tasks = List.of(item("t1"), item("t2"), item("t3"));
        List<Candidate> candidates = List.of(
                candidate("gone", 2, null, true, null, null),
                candidate("skilled", 1, 2, true, null, null),
                candidate("other", 5, 6, false, null, null));

        Map<String, Candidate> proposed =
                Proposals.of(tasks, Map.of("t1", candidates, "t2", candidates, "t3", candidates));

        assertThat(proposed).hasSize(2);
        assertThat(proposed.get("t1").username()).isEqualTo("skilled");
        assertThat(proposed.get("t2").username()).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-05, 2026-12-03, true",
        "2026-12-03, 2026-12-05, 2026-12-03, true",
        "2026-12-04, 2026-12-05, 2026-12-03, false",
        "2026-11-20, 2026-12-01, 2026-12-03, false",
        "2026-12-02, 2026-12-02, 2026-11-25, true"
    })
    void countsAnAbsenceThatBeginsBeforeTheWorkIsDue(String first, String last, LocalDate due, boolean matters) {
        assertThat(Ranking.awayUntilDue(absence(first, last), TODAY, due)).isEqualTo(matters);
    }

    private static List<String> ranked(Candidate... candidates) {
        return Stream.of(candidates)
                .sorted(Ranking.ORDER)
                .map(Candidate::username)
                .toList();
    }

    private static Candidate candidate(
            String username,
            int open,
            @Nullable Integer limit,
            boolean skilled,
            @Nullable Absence absence,
            @Nullable String reason) {
        return new Candidate(username, open, 0, null, limit, skilled, absence, reason);
    }

    private static Absence absence(String first, String last) {
        return new Absence(1, "absent", LocalDate.parse(first), LocalDate.parse(last), null, "coordinator");
    }

    private static WorkItem item(String id) {
        return new WorkItem(
                id,
                "YL-2026-0001",
                TaskType.TRANSLATE,
                null,
                Role.TRANSLATOR,
                "gone",
                Priority.NORMAL,
                1,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null);
    }
}
