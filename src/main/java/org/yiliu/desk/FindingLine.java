package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.quality.Finding;

/**
 * A finding as the desks show it.
 *
 * @param position the segment's place in the article; null when it speaks of the whole article
 * @param waivable whether the person who looks may let it stand
 */
record FindingLine(Finding finding, @Nullable Integer position, boolean waivable) {

    /**
     * @param places position by segment id
     * @param mine whether the person has the open task
     * @param chief whether the person is a chief editor, who may also let blockers stand
     */
    static List<FindingLine> of(List<Finding> findings, Map<Long, Integer> places, boolean mine, boolean chief) {
        return findings.stream()
                .map(finding -> new FindingLine(
                        finding,
                        finding.segmentId() == null ? null : places.get(finding.segmentId()),
                        mine && !finding.waived() && isWaivable(finding, chief)))
                .toList();
    }

    /** A note asks for nothing, so there is nothing to let stand. */
    private static boolean isWaivable(Finding finding, boolean chief) {
        return switch (finding.severity()) {
            case BLOCKER -> chief;
            case WARNING -> true;
            case INFO -> false;
        };
    }

    /** Message key of the check's name. */
    public String nameKey() {
        return "check." + finding.check() + ".name";
    }

    public String icon() {
        return switch (finding.severity()) {
            case BLOCKER -> "alert-octagon";
            case WARNING -> "alert-triangle";
            case INFO -> "info-circle";
        };
    }
}
