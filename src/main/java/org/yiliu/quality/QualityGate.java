package org.yiliu.quality;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.article.Articles;
import org.yiliu.translation.Origin;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;

/** Runs the checks over an article and holds what is not fit to go on. */
@Service
@Transactional
public class QualityGate {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TARGET = 20_000;

    /** A page does not wait long for grammar: what is missing is there a moment later. */
    private static final Duration OF_A_PAGE = Duration.ofMillis(250);

    /** A hand-over is worth waiting for. */
    private static final Duration OF_THE_GATE = Duration.ofSeconds(5);

    private final TextGatherer texts;
    private final Checker checker;
    private final Waivers waivers;
    private final FindingRecords records;
    private final Articles articles;
    private final Translations translations;

    QualityGate(
            TextGatherer texts,
            Checker checker,
            Waivers waivers,
            FindingRecords records,
            Articles articles,
            Translations translations) {
        this.texts = texts;
        this.checker = checker;
        this.waivers = waivers;
        this.records = records;
        this.articles = articles;
        this.translations = translations;
    }

    /**
     * Findings on the present text, blockers first, then by segment; in a constant number of statements. Segments that
     * did not change since they were last looked at are not looked at again.
     */
    @Transactional(readOnly = true)
    public Findings examine(String number) {
        return examine(number, OF_A_PAGE);
    }

    /**
     * What the checks of single segments find in one while somebody types; checks of the whole article wait for
     * {@link #examine}. Nothing is stored.
     *
     * @param typed the English as it stands in the field, at most 20,000 characters
     * @throws org.yiliu.translation.SegmentNotFoundException (404) if the article has no such segment
     * @throws InvalidRequestException (400) if the text is missing or too long
     */
    @Transactional(readOnly = true)
    public List<Finding> examineSegment(String number, long segmentId, @Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TARGET) {
            throw InvalidRequestException.of("target", "quality.target-length");
        }
        CheckedSegment segment = texts.segment(number, segmentId).reading(typed);
        return checker.check(segment, texts.surroundings(number), waivers.findingIds(number), OF_A_PAGE);
    }

    /**
     * Makes sure that nothing holds the text, and keeps for the reports what was found in it.
     *
     * @throws GateHoldsException (422 with {@code errors}) if a blocker is not waived
     */
    public void requireOpen(String number) {
        Findings findings = examine(number, OF_THE_GATE);
        if (findings.blocking()) {
            throw new GateHoldsException(findings);
        }
        records.keep(number, findings);
    }

    /** Keeps for the reports what the checks find in a text that all have signed, as it goes public; holds nothing. */
    public void published(String number) {
        records.keep(number, examine(number, OF_THE_GATE));
    }

    /**
     * Lets a finding stand, with a reason; it comes back when the text changes. A finding that stands already stays as
     * it is.
     *
     * @param reason 1–1,000 characters
     * @throws WaiverRefusedException (403) unless the caller has the open task, and for a blocker is a chief editor
     * @throws FindingNotFoundException (404) if the present text has no such finding
     * @throws InvalidRequestException (400) if the reason is missing or too long
     */
    @PreAuthorize("isAuthenticated()")
    public Finding waive(String number, String findingId, @Nullable String reason) {
        int round = articles.get(number).round();
        waivers.requireAssignee(number);
        Finding finding = finding(number, findingId);
        if (finding.waived()) {
            return finding;
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidRequestException.of("reason", "quality.reason-length");
        }
        waivers.add(number, round, finding, reason.strip());
        return finding(number, findingId);
    }

    /**
     * Applies a finding's one-click repair in the pen holder's name. The segment stays as confirmed as it was, and where
     * its text came from is kept: nobody has read it again.
     *
     * @param expectedVersion the segment's version that the writer saw
     * @throws FindingNotFoundException (404) if the present text has no such finding
     * @throws NoRepairException (409) if it has no repair
     * @throws org.yiliu.translation.PenNotHeldException (403) if the caller does not hold the pen
     * @throws org.yiliu.translation.StaleSegmentException (412) if the segment has another version
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.SUPPORTS)
    public SegmentView repair(String number, String findingId, int expectedVersion) {
        Finding finding = finding(number, findingId);
        if (finding.repair() == null || finding.segmentId() == null) {
            throw new NoRepairException(finding);
        }
        SegmentView present = translations.get(number, finding.segmentId());
        return translations.save(
                number, finding.segmentId(), expectedVersion, finding.repair(), present.state(), origin(present));
    }

    /** The reasons given for this article's findings, oldest first; also for texts that have changed since. */
    @Transactional(readOnly = true)
    public List<WaiverView> waivers(String number) {
        return waivers.of(number);
    }

    private Findings examine(String number, Duration patience) {
        return checker.check(texts.gather(number), waivers.findingIds(number), patience);
    }

    private static Origin origin(SegmentView segment) {
        return segment.whence() == null
                ? Origin.TYPED
                : new Origin(segment.whence(), segment.matchScore(), segment.provenance());
    }

    private Finding finding(String number, String findingId) {
        return examine(number).items().stream()
                .filter(finding -> finding.id().equals(findingId))
                .findFirst()
                .orElseThrow(() -> new FindingNotFoundException(number, findingId));
    }
}
