package org.yiliu.quality;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;

/** The text has blockers: 422 with {@code errors}, one per blocker. */
public class GateHoldsException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    public GateHoldsException(Findings findings) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "quality.gate-holds", findings.blockers());
        this.findings = findings;
        List<FieldProblem> errors = findings.items().stream()
                .filter(Finding::blocks)
                .map(finding -> new FieldProblem(
                        finding.segmentId() == null ? finding.check() : "segments." + finding.segmentId(),
                        finding.message()))
                .toList();
        member("errors", errors);
    }

    public Findings findings() {
        return findings;
    }
}
