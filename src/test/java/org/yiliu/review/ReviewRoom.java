package org.yiliu.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ReviewLevel;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.quality.QualityGate;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.Pen;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.Translations;

/** One article among a translator and three reviewers; its English is one word, whose hash is the word. */
class ReviewRoom {

    static final String NUMBER = "YL-2026-0001";
    private static final Map<ReviewLevel, String> REVIEWERS =
            Map.of(ReviewLevel.FIRST, "reviewer", ReviewLevel.SECOND, "editor", ReviewLevel.FINAL, "chief");

    final Translations translations = mock();
    final QualityGate gate = mock();
    final Reviews reviews;
    final List<JournalEvent> journal = new ArrayList<>();
    private final Accounts accounts = mock();
    private final List<EnglishVersion> versions = new ArrayList<>();
    private final List<Translations.Part> parts = new ArrayList<>();
    private final int levels;
    private String text = "draft";
    private int round = 1;
    private @Nullable Pen pen;
    private @Nullable SegmentState state;

    ReviewRoom(int levels) {
        this.levels = levels;
        Journal record = mock();
        when(record.append(anyString(), nullable(String.class), any(), anyInt(), any()))
                .thenAnswer(call -> {
                    journal.add(call.getArgument(2));
                    return null;
                });
        text();
        // nobody sits without the pen here
        Seats seats = mock();
        when(seats.levelOf(anyString(), anyString()))
                .thenAnswer(call -> translations
                        .pen(call.getArgument(0))
                        .filter(pen -> pen.holder().equals(call.getArgument(1)))
                        .map(Pen::level));
        SignOffs signOffs = new SignOffs(new KeptDecisions(new ArrayList<>()), record);
        reviews = new Reviews(
                signOffs,
                new Duties(translations, mock(), seats),
                seats,
                translations,
                gate,
                accounts,
                Clock.systemUTC());
    }

    private void text() {
        when(translations.contentHash(NUMBER)).thenAnswer(call -> text);
        when(translations.latest(NUMBER)).thenAnswer(call -> latest());
        when(translations.parts(NUMBER)).thenAnswer(call -> List.copyOf(parts));
        when(translations.pen(NUMBER)).thenAnswer(call -> Optional.ofNullable(pen));
        when(translations.freeze(eq(NUMBER), any(), nullable(ReviewLevel.class), anyInt()))
                .thenAnswer(call -> freeze(call.getArgument(1), call.getArgument(2)));
        doAnswer(call -> parts.add(new Translations.Part(call.getArgument(1), call.getArgument(2))))
                .when(translations)
                .tookPart(eq(NUMBER), anyString(), nullable(ReviewLevel.class));
        doAnswer(call -> state = call.getArgument(1)).when(translations).mark(eq(NUMBER), any());
    }

    /** Like the real one: a text that did not change makes no new version. */
    private EnglishVersion freeze(Handover handover, @Nullable ReviewLevel level) {
        EnglishVersion last = latest().orElse(null);
        if (last != null && last.contentHash().equals(text)) {
            return last;
        }
        EnglishVersion version = new EnglishVersion(
                NUMBER, versions.size() + 1, 1, handover, level, round, "someone", Instant.EPOCH, text, List.of());
        versions.add(version);
        return version;
    }

    private Optional<EnglishVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    ReviewRoom handIn(String english) {
        text = english;
        freeze(Handover.HANDED_IN, null);
        took("translator", null);
        return this;
    }

    ReviewRoom reviseSource() {
        reviews.voidSignOffs(NUMBER);
        return this;
    }

    ReviewRoom approve(ReviewLevel level) {
        return approve(level, text);
    }

    /** Approves a text that the reviewer has corrected to this. */
    ReviewRoom approve(ReviewLevel level, String corrected) {
        text = corrected;
        decide(level, Decision.APPROVED, null);
        return this;
    }

    ReviewRoom sendBack(ReviewLevel level) {
        return sendBack(level, text);
    }

    ReviewRoom sendBack(ReviewLevel level, String corrected) {
        text = corrected;
        decide(level, Decision.CHANGES_REQUESTED, "Please look again");
        return nextRound();
    }

    /** Work comes back to the translator: from a reviewer, the publisher, or for a correction of the public page. */
    ReviewRoom nextRound() {
        round++;
        return this;
    }

    SignOff decide(ReviewLevel level, Decision decision, @Nullable String comment) {
        return decide(REVIEWERS.get(level), level, decision, comment);
    }

    SignOff decide(String person, ReviewLevel level, Decision decision, @Nullable String comment) {
        pen = new Pen(NUMBER, person, level);
        return decideWithPenAsItIs(person, level, decision, comment);
    }

    SignOff decideWithPenAsItIs(String person, ReviewLevel level, Decision decision, @Nullable String comment) {
        when(accounts.current()).thenReturn(new Person(person, "某人", "Somebody", "office", Set.of(Role.REVIEWER)));
        return reviews.decide(NUMBER, level, round, decision, comment, plan());
    }

    /** Whoever is next, and next again if that one approves without a correction, to the end. */
    List<ReviewLevel> remaining() {
        List<ReviewLevel> remaining = new ArrayList<>();
        Optional<ReviewLevel> next = next();
        while (next.isPresent()) {
            remaining.add(next.get());
            approve(next.get());
            next = next();
        }
        return remaining;
    }

    Optional<ReviewLevel> next() {
        return reviews.next(NUMBER, plan(), round).stream().findFirst();
    }

    private ReviewPlan plan() {
        return ReviewPlan.of(ReviewLevel.required(levels));
    }

    void requireSigned() {
        reviews.requireSigned(NUMBER, ReviewLevel.required(levels));
    }

    /** The sheet in short: F, S or L with the version signed, {@code -} for sent back, {@code x} for void. */
    String sheet() {
        return reviews.sheet(NUMBER).stream()
                .map(line -> line.level().name().charAt(line.level() == ReviewLevel.FINAL ? 4 : 0)
                        + (line.decision() == Decision.APPROVED ? "" : "-")
                        + line.version()
                        + (line.voided() ? "x" : ""))
                .reduce((before, next) -> before + " " + next)
                .orElse("");
    }

    void took(String person, @Nullable ReviewLevel level) {
        parts.add(new Translations.Part(person, level));
    }

    void change(String english) {
        text = english;
    }

    @Nullable
    SegmentState state() {
        return state;
    }

    private record KeptDecisions(List<DecisionRow> rows) implements DecisionRepository {

        @Override
        public DecisionRow save(DecisionRow decision) {
            rows.add(decision);
            return decision;
        }

        @Override
        public List<DecisionRow> findByArticleNumberOrderById(String articleNumber) {
            return List.copyOf(rows);
        }

        @Override
        public List<DecisionRow> findByArticleNumberInOrderById(Collection<String> articleNumbers) {
            return List.copyOf(rows);
        }
    }
}
