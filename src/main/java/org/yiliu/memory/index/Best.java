package org.yiliu.memory.index;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best hits met so far; of equal ones the newer. */
final class Best {

    private static final Comparator<Hit> WORSE_FIRST =
            Comparator.comparingInt(Hit::score).thenComparingLong(Hit::unit);

    private final int limit;
    private final int minScore;
    private final PriorityQueue<Hit> hits;

    Best(int limit, int minScore) {
        this.limit = limit;
        this.minScore = minScore;
        this.hits = new PriorityQueue<>(limit + 1, WORSE_FIRST);
    }

    /** The lowest score that still counts. */
    int needed() {
        return hits.size() < limit ? minScore : Math.max(minScore, worst());
    }

    private int worst() {
        Hit worst = hits.peek();
        return worst == null ? 0 : worst.score();
    }

    void offer(long unit, int score) {
        if (score >= minScore) {
            hits.add(new Hit(unit, score));
            if (hits.size() > limit) {
                hits.poll();
            }
        }
    }

    List<Hit> all() {
        return hits.stream().sorted(WORSE_FIRST.reversed()).toList();
    }
}
