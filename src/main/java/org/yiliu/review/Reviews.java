package org.yiliu.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.ReviewLevel;
import org.yiliu.quality.QualityGate;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;

/** Review rounds, decisions, the sign-off sheet, and the separation of duties. */
@Service
@Transactional
public class Reviews {

    private static final int LONGEST_COMMENT = 2000;

    private final SignOffs signOffs;
    private final Duties duties;
    private final Seats seats;
    private final Translations translations;
    private final QualityGate gate;
    private final Accounts accounts;
    private final Clock clock;

    Reviews(
            SignOffs signOffs,
            Duties duties,
            Seats seats,
            Translations translations,
            QualityGate gate,
            Accounts accounts,
            Clock clock) {
        this.seats = seats;
        this.signOffs = signOffs;
        this.duties = duties;
        this.translations = translations;
        this.gate = gate;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes sure that the person wrote none of the article's English with the translator's pen and took no other level
     * of it. The same level again, in the next round, is allowed, and so is what an administrator waived ({@link
     * DutiesWaivers}).
     *
     * @throws DutiesNotSeparateException (403) if the person may not review this article at this level
     */
    // a page that only asks goes on after the refusal, in the same transaction
    @Transactional(readOnly = true, noRollbackFor = DutiesNotSeparateException.class)
    public void requireSeparateDuties(String number, ReviewLevel level, String username) {
        duties.requireSeparate(number, level, username);
    }

    /** Whether the person may review this article at this level, as far as separation of duties goes. */
    @Transactional(readOnly = true)
    public boolean mayReview(String number, ReviewLevel level, String username) {
        return duties.areSeparate(number, level, username);
    }

    /** The waivers of the separation of duties in these articles, those that ended too, in two statements. */
    @Transactional(readOnly = true)
    public List<DutiesWaiver> waivers(Collection<String> numbers) {
        return duties.waivers(numbers);
    }

    /**
     * Lets a person read and decide at a level without the pen, because another level reviews at the same time; null
     * takes the seat away. Called by {@code workflow} alone.
     */
    public void seat(String number, ReviewLevel level, @Nullable String reviewer) {
        seats.give(number, level, reviewer);
    }

    /** The level this person reviews now, with the pen or without. */
    @Transactional(readOnly = true)
    public Optional<ReviewLevel> reviewing(String number, String username) {
        return seats.levelOf(number, username);
    }

    /**
     * Records the caller's decision: freezes the version, stores its hash, moves the segments' states, and voids the
     * sign-offs of higher levels if the caller corrected what they had signed.
     *
     * @param plan what routing asks for; levels that review together decide without the pen
     * @param comment at most 2,000 characters; required when changes are requested
     * @throws DutiesNotSeparateException (403) if the caller may not review this article at this level
     * @throws org.yiliu.translation.PenNotHeldException (403) unless the caller has the review task of this level
     * @throws org.yiliu.quality.GateHoldsException (422) if a text with blockers is approved
     * @throws InvalidRequestException (400) if the comment is missing or too long
     */
    @PreAuthorize("hasAnyRole('REVIEWER', 'EDITOR', 'CHIEF_EDITOR')")
    public SignOff decide(
            String number, ReviewLevel level, int round, Decision decision, @Nullable String comment, ReviewPlan plan) {
        String reviewer = accounts.current().username();
        duties.requireSeparate(number, level, reviewer);
        duties.requireSeat(number, level, reviewer);
        String remark = remark(decision, comment);
        if (decision == Decision.APPROVED) {
            gate.requireOpen(number);
        }
        voidChanged(number);
        EnglishVersion version = translations.freeze(number, handover(decision), level, round);
        translations.tookPart(number, reviewer, level);
        SignOff line = signOffs.add(
                number, new DecisionRow(version, level, round, reviewer, decision, remark, clock.instant()));
        signOffs.voidThose(
                number, signOff -> signOff.level().compareTo(level) > 0 && !signOff.isFor(version.contentHash()));
        translations.mark(
                number,
                state(decision, level == plan.last() && signOffs.of(number).isClean()));
        return line;
    }

    /** The sheets of these articles, oldest first, in one statement; articles without a decision are left out. */
    @Transactional(readOnly = true)
    public Map<String, List<SignOff>> sheets(Collection<String> numbers) {
        return signOffs.of(numbers);
    }

    /** The whole sheet, oldest first. */
    @Transactional(readOnly = true)
    public List<SignOff> sheet(String number) {
        return signOffs.of(number).lines();
    }

    /**
     * Which level comes next: the level that asked for changes in an earlier round first, then the others in order; a
     * level whose approved text did not change since need not sign twice. Called by {@code workflow} after a hand-in
     * and after an approval: it voids the sign-offs of a text that the translator has changed, and when nobody is left
     * to sign, the segments are final. Asking twice changes nothing more.
     *
     * @return one level; two that review together; none when all have signed the present text
     */
    public List<ReviewLevel> next(String number, ReviewPlan plan, int round) {
        voidChanged(number);
        SignOffSheet sheet = signOffs.of(number);
        List<ReviewLevel> next = sheet.next(plan, round);
        if (next.isEmpty() && sheet.covers(plan.levels(), translations.contentHash(number))) {
            translations.mark(number, SegmentState.FINAL);
            translations.remember(
                    number, sheet.last().map(last -> last.view().reviewer()).orElse(null));
        }
        return next;
    }

    /** The version this level last decided on, so that "what changed since" can be shown; empty on its first look. */
    @Transactional(readOnly = true)
    public Optional<Integer> lastSeenVersion(String number, ReviewLevel level) {
        return signOffs.of(number).newest(level).map(DecisionRow::version);
    }

    /**
     * Makes sure that what all levels signed is the present text: every level's sign-off stands, and the last level
     * signed exactly this. What a later level corrected is covered by its own signature.
     *
     * @throws SignedTextChangedException (409) if it is not
     */
    @Transactional(readOnly = true)
    public void requireSigned(String number, List<ReviewLevel> levels) {
        String present = translations.contentHash(number);
        if (!signOffs.of(number).covers(levels, present)) {
            throw new SignedTextChangedException(number);
        }
    }

    /** Voids all standing sign-offs: the Chinese was revised, or the text changed outside of a review. */
    public void voidSignOffs(String number) {
        signOffs.voidThose(number, signOff -> true);
    }

    /**
     * Voids the sign-offs of a text that the translator changed. A reviewer's corrections end in a decision, which
     * settles what they void; so a version frozen after the last decision is the translator's, and a text handed in as
     * it was makes no new version.
     */
    private void voidChanged(String number) {
        signOffs.of(number)
                .last()
                .ifPresent(last -> translations
                        .latest(number)
                        .filter(handedIn -> handedIn.version() > last.version())
                        .map(EnglishVersion::contentHash)
                        .ifPresent(present -> signOffs.voidThose(number, signOff -> !signOff.isFor(present))));
    }

    private static Handover handover(Decision decision) {
        return decision == Decision.APPROVED ? Handover.APPROVED : Handover.RETURNED;
    }

    private static SegmentState state(Decision decision, boolean allSigned) {
        if (decision == Decision.CHANGES_REQUESTED) {
            return SegmentState.TRANSLATED;
        }
        return allSigned ? SegmentState.FINAL : SegmentState.REVIEWED;
    }

    private static @Nullable String remark(Decision decision, @Nullable String comment) {
        String remark = comment == null ? "" : comment.strip();
        if (remark.isEmpty() && decision == Decision.CHANGES_REQUESTED) {
            throw InvalidRequestException.of("comment", "review.comment-required");
        }
        if (remark.length() > LONGEST_COMMENT) {
            throw InvalidRequestException.of("comment", "review.comment-length");
        }
        return remark.isEmpty() ? null : remark;
    }
}
