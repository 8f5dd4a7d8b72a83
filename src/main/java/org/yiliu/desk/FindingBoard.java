package org.yiliu.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.quality.Severity;

/**
 * The findings as a person works them off. What every untranslated row would repeat is one line with a way to the first.
 *
 * @param lines findings one by one, at most {@value #MOST}
 * @param more how many did not fit
 * @param bulks findings that say the same of many rows
 */
record FindingBoard(List<FindingLine> lines, int more, List<Bulk> bulks) {

    private static final int MOST = 200;

    /** Checks whose findings a row's own state shows already. */
    static final List<String> BULK = List.of("empty-target", "unconfirmed");

    static FindingBoard of(List<FindingLine> all) {
        List<FindingLine> single = all.stream().filter(line -> !isBulk(line)).toList();
        List<Bulk> bulks = BULK.stream()
                .map(check -> Bulk.of(check, all))
                .filter(Objects::nonNull)
                .toList();
        return new FindingBoard(single.stream().limit(MOST).toList(), Math.max(0, single.size() - MOST), bulks);
    }

    /** Findings nobody has let stand. */
    public long open() {
        return lines.stream().filter(line -> !line.finding().waived()).count()
                + more
                + bulks.stream().mapToLong(Bulk::count).sum();
    }

    /** The gravest severity among the open ones. */
    public @Nullable Severity worst() {
        return Stream.concat(
                        lines.stream()
                                .filter(line -> !line.finding().waived())
                                .map(line -> line.finding().severity()),
                        bulks.stream().map(Bulk::severity))
                .min(Severity::compareTo)
                .orElse(null);
    }

    /** What holds the gate. */
    public FindingBoard blockers() {
        return new FindingBoard(
                lines.stream()
                        .filter(line -> line.finding().severity() == Severity.BLOCKER
                                && !line.finding().waived())
                        .toList(),
                0,
                bulks.stream()
                        .filter(bulk -> bulk.severity() == Severity.BLOCKER)
                        .toList());
    }

    private static boolean isBulk(FindingLine line) {
        return BULK.contains(line.finding().check()) && !line.finding().waived();
    }

    /**
     * Many findings of one check.
     *
     * @param first the segment to begin with
     */
    record Bulk(
            String check,
            Severity severity,
            long count,
            @Nullable Long first) {

        static @Nullable Bulk of(String check, List<FindingLine> all) {
            List<FindingLine> these = all.stream()
                    .filter(line -> line.finding().check().equals(check) && isBulk(line))
                    .toList();
            return these.isEmpty()
                    ? null
                    : new Bulk(
                            check,
                            these.get(0).finding().severity(),
                            these.size(),
                            these.get(0).finding().segmentId());
        }

        public String icon() {
            return severity == Severity.BLOCKER ? "alert-octagon" : "alert-triangle";
        }
    }
}
