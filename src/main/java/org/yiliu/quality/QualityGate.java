package org.yiliu.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.article.Articles;
import org.yiliu.web.InvalidRequestException;

/** Runs the checks over an article and holds what is not fit to go on. */
@Service
@Transactional
public class QualityGate {

    private static final int LONGEST_REASON = 1000;

    private final TextGatherer texts;
    private final Checker checker;
    private final Waivers waivers;
    private final Articles articles;

    QualityGate(TextGatherer texts, Checker checker, Waivers waivers, Articles articles) {
        this.texts = texts;
        this.checker = checker;
        this.waivers = waivers;
        this.articles = articles;
    }

    /** Findings on the present text, blockers first, then by segment; in a constant number of statements. */
    @Transactional(readOnly = true)
    public Findings examine(String number) {
        return checker.check(texts.gather(number), waivers.findingIds(number));
    }

    /**
     * Makes sure that nothing holds the text.
     *
     * @throws GateHoldsException (422 with {@code errors}) if a blocker is not waived
     */
    @Transactional(readOnly = true)
    public void requireOpen(String number) {
        Findings findings = examine(number);
        if (findings.blocking()) {
            throw new GateHoldsException(findings);
        }
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

    /** The reasons given for this article's findings, oldest first; also for texts that have changed since. */
    @Transactional(readOnly = true)
    public List<WaiverView> waivers(String number) {
        return waivers.of(number);
    }

    private Finding finding(String number, String findingId) {
        return examine(number).items().stream()
                .filter(finding -> finding.id().equals(findingId))
                .findFirst()
                .orElseThrow(() -> new FindingNotFoundException(number, findingId));
    }
}
