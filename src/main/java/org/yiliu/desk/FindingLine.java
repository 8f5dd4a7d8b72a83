package org.yiliu.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiliu.quality.Finding;
import org.yiliu.translation.SegmentView;

/**
 * A finding as the desks show it.
 *
 * @param segment what it speaks of; null when it speaks of the whole article
 * @param target the English it was found in
 * @param waivable whether the person who looks may let it stand
 */
record FindingLine(Finding finding, @Nullable SegmentView segment, String target, boolean waivable) {

    /**
     * @param segments the article's segments
     * @param mine whether the person has the open task
     * @param chief whether the person is a chief editor, who may also let blockers stand
     */
    static List<FindingLine> of(List<Finding> findings, Collection<SegmentView> segments, boolean mine, boolean chief) {
        Map<Long, SegmentView> known =
                segments.stream().collect(Collectors.toMap(SegmentView::id, Function.identity()));
        return findings.stream()
                .map(finding -> of(
                        finding,
                        finding.segmentId() == null ? null : known.get(finding.segmentId()),
                        mine && !finding.waived() && isWaivable(finding, chief)))
                .toList();
    }

    private static FindingLine of(Finding finding, @Nullable SegmentView segment, boolean waivable) {
        return new FindingLine(finding, segment, segment == null ? "" : segment.target(), waivable);
    }

    /** The same, found in a text that is not stored. */
    FindingLine in(String typed) {
        return new FindingLine(finding, segment, typed, waivable);
    }

    /** A note asks for nothing, so there is nothing to let stand. */
    private static boolean isWaivable(Finding finding, boolean chief) {
        return switch (finding.severity()) {
            case BLOCKER -> chief;
            case WARNING -> true;
            case INFO -> false;
        };
    }

    /** The segment's place in the article; null when it speaks of the whole article. */
    public @Nullable Integer position() {
        return segment == null ? null : segment.position();
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

    /** The place in the Chinese, marked, as safe HTML; null without one. */
    public @Nullable String chinese() {
        return segment == null ? null : excerpt(segment.source(), finding.sourceFrom(), finding.sourceTo());
    }

    /** The place in the English, marked, as safe HTML; null without one. */
    public @Nullable String english() {
        return excerpt(target, finding.from(), finding.to());
    }

    private static @Nullable String excerpt(String text, int from, int to) {
        return from < 0 || to < from || to > text.length() ? null : Excerpt.html(text, from, to);
    }
}
