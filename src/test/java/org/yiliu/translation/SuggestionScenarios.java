package org.yiliu.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;
import static org.yiliu.machine.MachineStandIn.answer;
import static org.yiliu.machine.MachineStandIn.translation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.machine.MachineStandIn;
import org.yiliu.termbase.RenderingHit;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.Terminology;

/** Suggestions through the API. Subclasses choose the database. */
@ExtendWith(OutputCaptureExtension.class)
abstract class SuggestionScenarios extends SuggestionRoom {

    @Test
    void givesAMachinesEnglishAndWritesNothing() {
        SegmentView segment = segment();

        MvcTestResult given = ask();

        assertThat(given)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(given)
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsAllEntriesOf(Map.of(
                        "provider", "DeepL",
                        "target", "<1>Basic Courses</1> won a prize.",
                        "provenance", "DeepL",
                        "segmentVersion", segment.version()));
        assertThat(given).bodyJson().extractingPath("$.items[0].at").asString().endsWith("Z");
        assertThat(segment()).isEqualTo(segment);
        assertThat(suggestions.enabled()).isTrue();
        assertThat(suggestions.machineName()).contains("DeepL");
    }

    @Test
    void asksOnceForTheSameChineseUnlessToldTo() {
        ask();
        assertThat(ask()).hasStatusOk();
        assertThat(MACHINE.asked()).hasSize(1);

        MACHINE.then(translation("The <x id=\"1\">Basic Courses</x> won."));
        MvcTestResult again = askAgain();

        assertThat(MACHINE.asked()).hasSize(2);
        assertThat(again)
                .bodyJson()
                .extractingPath("$.items[*].target")
                .asArray()
                .containsExactly("The <1>Basic Courses</1> won.", "<1>Basic Courses</1> won a prize.");
    }

    @Test
    void tellsTheMachineWhatStandsAroundAndWhatIsKnown() {
        SegmentView before = segment(1);
        accounts.actingAs(
                "translator",
                () -> translations.save(number, before.id(), before.version(), "They met.", SegmentState.TRANSLATED));
        TermEntry term = term();
        Terminology terminology = termbase.terminology();
        when(terminology.find(segment().source())).thenReturn(List.of(new TermHit(term, 3, 7)));
        when(terminology.findRenderings(term, "<1>Basic Courses</1> won a prize."))
                .thenReturn(List.of(new RenderingHit(term.forbidden().get(0), 3, 16)));
        when(memory.find(any(), anyInt(), anyInt())).thenReturn(List.of(match()));

        MvcTestResult given = ask();

        assertThat(MACHINE.lastAsked().json().path("context").asString())
                .isEqualTo("表彰会\n基础课部 = Basic Course Department\n今天开会。\n散会。\n数学系获奖。 = The Mathematics Department won.");
        assertThat(given)
                .bodyJson()
                .extractingPath("$.items[0].terms[0]")
                .asMap()
                .containsAllEntriesOf(Map.of(
                        "source",
                        "基础课部",
                        "rendering",
                        "Basic Course Department",
                        "kept",
                        false,
                        "forbidden",
                        List.of("Basic Courses")));
    }

    @Test
    void holdsNoConnectionWhileTheMachineThinks() {
        var active = new AtomicInteger(-1);
        MACHINE.then(exchange -> {
            active.set(connections());
            translation("<x id=\"1\">Basic Courses</x> won.").handle(exchange);
        });

        assertThat(ask()).hasStatusOk();
        assertThat(active).hasValue(0);
    }

    @Test
    void neverOverwritesWhatWasTypedMeanwhile() {
        SegmentView segment = segment();
        MACHINE.then(exchange -> {
            accounts.actingAs(
                    "translator",
                    () -> translations.save(number, segment.id(), segment.version(), "My own <1>words</1>.", null));
            translation("<x id=\"1\">Basic Courses</x> won.").handle(exchange);
        });

        assertThat(ask()).bodyJson().extractingPath("$.items[0].segmentVersion").isEqualTo(segment.version());
        MvcTestResult late = take("<1>Basic Courses</1> won.", segment.version());

        assertThat(late)
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.current.target")
                .isEqualTo("My own <1>words</1>.");
        assertThat(segment().target()).isEqualTo("My own <1>words</1>.");
    }

    @Test
    void isTakenOverByAnOrdinaryWrite() {
        ask();

        MvcTestResult taken =
                take("<1>Basic Courses</1> won a prize.", segment().version());

        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.origin").isEqualTo("MACHINE");
        assertThat(translations.history(number, segment().id()))
                .extracting(SegmentText::provenance)
                .containsExactly("DeepL");
    }

    @Test
    void knowsWhatAMachineGaveAndWhatItDidNot() {
        ask();
        long id = segment().id();
        Origin claimed = new Origin(Whence.MACHINE, null, "Some other machine");

        assertThat(suggestions.wasSuggested(id, " <1>Basic Courses</1> won a prize. "))
                .isTrue();
        assertThat(suggestions.wasSuggested(id, "<1>Basic courses</1> won a prize."))
                .isFalse();
        assertThat(suggestions.wasSuggested(id + 1, "<1>Basic Courses</1> won a prize."))
                .isFalse();
        assertThat(suggestions.verified(id, "<1>Basic Courses</1> won a prize.", claimed))
                .isEqualTo(new Origin(Whence.MACHINE, null, "DeepL"));
        assertThat(suggestions.verified(id, "My own words.", claimed)).isEqualTo(Origin.TYPED);
        assertThat(suggestions.verified(id, null, claimed)).isEqualTo(Origin.TYPED);
        assertThat(suggestions.verified(id, "My own words.", Origin.IMPORT)).isEqualTo(Origin.IMPORT);
    }

    @Test
    void isForThePenHolderAlone() {
        assertThat(ask("translator2", number, segment().id())).hasStatus(403);
        assertThat(ask("author", number, segment().id())).hasStatus(403);
        assertThat(mvc.post().uri(address(), number, segment().id())).hasStatus(401);
        assertThat(ask("translator", number, 0)).hasStatus(404);
        assertThat(ask("translator", "YL-1999-0001", segment().id())).hasStatus(404);
        assertThat(MACHINE.asked()).isEmpty();
    }

    @Test
    void saysThatTheMachineDoesNotAnswerAndLetsItRest(CapturedOutput log) {
        MACHINE.always(answer(500, "{\"message\": \"" + MachineStandIn.KEY + "\"}"));

        MvcTestResult failed = ask();
        for (int i = 0; i < 3; i++) {
            ask();
        }
        MvcTestResult open = ask();

        assertThat(failed).hasStatus(503).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(failed).bodyJson().extractingPath("$.detail").asString().contains("DeepL", "translate on");
        assertThat(open).hasStatus(503).containsHeader("Retry-After");
        assertThat(open).bodyJson().extractingPath("$.retryAt").asString().endsWith("Z");
        assertThat(open)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .containsPattern("left alone .* in [123] second");
        assertThat(failed).bodyText().doesNotContain(MachineStandIn.KEY, "500");
        assertThat(log.getAll()).doesNotContain(MachineStandIn.KEY);
        assertThat(outcomes()).containsOnly("FAILED");
    }

    @Test
    void offersNoBrokenAnswer() {
        MACHINE.always(translation("Basic Courses won a prize."));

        MvcTestResult broken = ask();

        assertThat(broken)
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("formatting");
        assertThat(suggestions.wasSuggested(segment().id(), "Basic Courses won a prize."))
                .isFalse();
    }

    @Test
    void letsNobodyAskWithoutEnd() {
        for (int i = 0; i < 6; i++) {
            assertThat(askAgain()).hasStatusOk();
        }

        MvcTestResult tooMany = askAgain();

        assertThat(tooMany).hasStatus(429).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tooMany).containsHeader("Retry-After");
        assertThat(MACHINE.asked()).hasSize(6);
        assertThat(outcomes()).hasSize(6);
    }

    @Test
    void letsNobodyPastTheLimitHoweverManyAskAtOnce() throws Exception {
        var tabs = Executors.newFixedThreadPool(10);
        long id = segment().id();
        Callable<Boolean> tab = () -> accounts.actingAs("translator", () -> isGiven(id));
        int given = 0;
        for (Future<Boolean> answer : tabs.invokeAll(Collections.nCopies(10, tab))) {
            given += answer.get() ? 1 : 0;
        }
        tabs.shutdown();

        assertThat(given).isBetween(0, 6);
        assertThat(MACHINE.asked()).hasSize(given);
    }

    @Test
    void staysWithinTheHousesAllowance() {
        jdbc.update(
                "insert into machine_suggestion (segment_id, source_hash, provider, asked_by, asked_at, character_count,"
                        + " outcome) values (0, 'x', 'DeepL', 'translator2', ?, 90, 'GIVEN')",
                java.sql.Timestamp.from(Instant.now().minusSeconds(7200)));

        MvcTestResult refused = ask();

        assertThat(refused)
                .hasStatus(429)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("100 characters");
        assertThat(MACHINE.asked()).isEmpty();
    }
}
