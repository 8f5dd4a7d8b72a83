package org.yiliu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_MOCKS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.yiliu.quality.TextMother.aSegment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.Pen;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;

class QualityGateTests {

    private static final String NUMBER = "YL-2026-0001";

    private final List<CheckedSegment> segments = new ArrayList<>();
    private final Translations translations = mock();
    private final Accounts accounts = mock();
    private final Journal journal = mock();
    private final QualityGate gate = gate();

    @BeforeEach
    void translatorHasThePen() {
        signIn("translator", Role.TRANSLATOR);
        when(translations.pen(NUMBER)).thenReturn(Optional.of(new Pen(NUMBER, "translator", null)));
        segments.add(aSegment(1, "甲", "soft"));
    }

    @Test
    void holdsWhileABlockerStands() {
        gate.requireOpen(NUMBER);
        segments.add(aSegment(2, "乙", "hard"));

        assertThatThrownBy(() -> gate.requireOpen(NUMBER))
                .isInstanceOfSatisfying(
                        GateHoldsException.class,
                        held -> assertThat(held.members()).containsKey("errors"));
    }

    @Test
    void letsAWarningStandUntilTheTextChanges() {
        Finding waived = gate.waive(NUMBER, theFinding().id(), " Meant so. ");

        assertThat(waived.waived()).isTrue();
        assertThat(theFinding().waived()).isTrue();
        assertThat(gate.waivers(NUMBER)).extracting(WaiverView::reason).containsExactly("Meant so.");
        verify(journal).append(eq(NUMBER), eq("translator"), eq(JournalEvent.FINDING_WAIVED), eq(2), any());

        segments.set(0, aSegment(1, "甲", "soft again"));
        assertThat(theFinding().waived()).isFalse();
    }

    @Test
    void keepsTheFirstReason() {
        gate.waive(NUMBER, theFinding().id(), "First");

        gate.waive(NUMBER, theFinding().id(), "Second");

        assertThat(gate.waivers(NUMBER)).extracting(WaiverView::reason).containsExactly("First");
    }

    @Test
    void refusesAWaiverOfSomebodyElse() {
        signIn("translator2", Role.TRANSLATOR, Role.CHIEF_EDITOR);

        assertThatThrownBy(() -> gate.waive(NUMBER, theFinding().id(), "Why not"))
                .isInstanceOf(WaiverRefusedException.class)
                .hasMessageContaining("quality.waiver-not-assignee");
    }

    @Test
    void leavesBlockersToAChiefEditorAtWork() {
        segments.set(0, aSegment(1, "甲", "hard"));
        String id = theFinding().id();

        assertThatThrownBy(() -> gate.waive(NUMBER, id, "Why not"))
                .hasMessageContaining("quality.waiver-below-chief-editor");
        verify(journal, never()).append(any(), any(), any(), eq(2), any());

        signIn("translator", Role.CHIEF_EDITOR);
        assertThat(gate.waive(NUMBER, id, "A quotation").waived()).isTrue();
        gate.requireOpen(NUMBER);
    }

    @Test
    void knowsOnlyFindingsOfThePresentText() {
        assertThatThrownBy(() -> gate.waive(NUMBER, "none", "Why not")).isInstanceOf(FindingNotFoundException.class);
    }

    @Test
    void wantsAReason() {
        String id = theFinding().id();

        assertThatThrownBy(() -> gate.waive(NUMBER, id, " ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> gate.waive(NUMBER, id, "x".repeat(1001))).isInstanceOf(InvalidRequestException.class);
    }

    private Finding theFinding() {
        return gate.examine(NUMBER).items().get(0);
    }

    private void signIn(String username, Role... roles) {
        when(accounts.current()).thenReturn(new Person(username, "某人", "Somebody", "office", Set.of(roles)));
    }

    private QualityGate gate() {
        TextGatherer texts = mock();
        when(texts.gather(NUMBER)).thenAnswer(call -> new CheckedText(NUMBER, segments, List.of(), List.of()));
        Articles articles = mock();
        ArticleView article = mock(ArticleView.class);
        when(article.round()).thenReturn(2);
        when(articles.get(NUMBER)).thenReturn(article);
        List<Check> checks = List.of(new Word("soft", Severity.WARNING), new Word("hard", Severity.BLOCKER));
        Checker checker = new Checker(checks, mock(MessageSource.class, RETURNS_MOCKS));
        Waivers waivers =
                new Waivers(new KeptWaivers(new ArrayList<>()), translations, accounts, journal, Clock.systemUTC());
        return new QualityGate(texts, checker, waivers, mock(), articles, translations);
    }

    /** Minds a word. */
    private record Word(String id, Severity severity) implements Check {

        @Override
        public List<Observation> examine(CheckedText text) {
            return text.segments().stream()
                    .filter(segment -> segment.target().contains(id))
                    .map(Observation::of)
                    .toList();
        }
    }

    private record KeptWaivers(List<Waiver> rows) implements WaiverRepository {

        @Override
        public Waiver save(Waiver waiver) {
            rows.add(waiver);
            return waiver;
        }

        @Override
        public List<Waiver> findByArticleNumberOrderById(String articleNumber) {
            return rows;
        }
    }
}
