package org.yiliu.quality;

import java.util.List;

/**
 * All findings of an article.
 *
 * @param blocking whether the gate holds: some blocker is not waived
 */
public record Findings(boolean blocking, List<Finding> items) {

    public long blockers() {
        return items.stream().filter(Finding::blocks).count();
    }

    public long warnings() {
        return items.stream()
                .filter(finding -> finding.severity() == Severity.WARNING && !finding.waived())
                .count();
    }
}
