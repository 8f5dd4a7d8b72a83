package org.yiliu.quality;

import java.util.List;

/**
 * What the lasting checks of single segments observed, kept by what the segment says: the same segment is not looked at
 * twice, however often its article is examined.
 */
class KeptResults {

    /** About 20 MB of texts: five of the longest articles, or a hundred ordinary ones. */
    private static final int MOST = 10_000;

    private final List<SegmentCheck> checks;
    private final Recent<Key, List<Checker.Seen>> results = new Recent<>(MOST);

    KeptResults(List<SegmentCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    List<SegmentCheck> checks() {
        return checks;
    }

    /** What the checks observe in the segment. */
    List<Checker.Seen> of(CheckedSegment segment, Surroundings surroundings) {
        return results.get(new Key(segment.anywhere(), surroundings), this::examine).stream()
                .map(seen -> seen.in(segment))
                .toList();
    }

    private List<Checker.Seen> examine(Key key) {
        return checks.stream()
                .flatMap(check -> Checker.seen(check, () -> check.examine(key.segment(), key.surroundings())))
                .toList();
    }

    private record Key(CheckedSegment segment, Surroundings surroundings) {}
}
