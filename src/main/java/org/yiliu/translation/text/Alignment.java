package org.yiliu.translation.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells where each line of a later list comes from: the longest common run of equal keys stays, equal keys left over
 * moved, and between two that stayed the rest is paired by likeness, in order.
 */
final class Alignment {

    private final List<Item> before;
    private final List<Item> after;
    private final List<Match> matches;
    private final List<Gap> gaps = new ArrayList<>();

    private Alignment(List<Item> before, List<Item> after) {
        this.before = before;
        this.after = after;
        matches = new ArrayList<>(Collections.nCopies(after.size(), Match.NONE));
    }

    record Item(String key, SegmentKind kind, String text) {}

    enum Type {
        STAYED,
        MOVED,
        SIMILAR,
        NEW
    }

    /**
     * @param before index in the earlier list; -1 for none
     * @param similarity whole percent 0–100; 100 for an equal key
     */
    record Match(Type type, int before, int similarity) {

        private static final Match NONE = new Match(Type.NEW, -1, 0);

        boolean found() {
            return before >= 0;
        }

        boolean inPlace() {
            return found() && type != Type.MOVED;
        }
    }

    /** Lines of both lists, by index, that stand between the same two lines that stayed. */
    private record Gap(List<Integer> before, List<Integer> after) {}

    /** @return one match per line of the later list */
    static List<Match> of(List<Item> before, List<Item> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.matchStayed();
        alignment.matchMoved();
        alignment.gaps.forEach(alignment::matchSimilar);
        return alignment.matches;
    }

    private void matchStayed() {
        int old = 0;
        int present = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        keys(before), keys(after), new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int start = delta.getSource().getPosition();
            if (start > old || gaps.isEmpty()) {
                gaps.add(new Gap(new ArrayList<>(), new ArrayList<>()));
            }
            present = stayed(old, start, present);
            old = start + delta.getSource().size();
            gap(start, old, present, present + delta.getTarget().size());
            present += delta.getTarget().size();
        }
        stayed(old, before.size(), present);
    }

    private int stayed(int from, int to, int present) {
        int next = present;
        for (int old = from; old < to; old++) {
            matches.set(next++, new Match(Type.STAYED, old, 100));
        }
        return next;
    }

    private void gap(int oldFrom, int oldTo, int from, int to) {
        Gap gap = gaps.get(gaps.size() - 1);
        IntStream.range(oldFrom, oldTo).forEach(gap.before()::add);
        IntStream.range(from, to).forEach(gap.after()::add);
    }

    private void matchMoved() {
        Map<String, Deque<Integer>> left = new HashMap<>();
        for (Gap gap : gaps) {
            gap.before()
                    .forEach(old -> left.computeIfAbsent(before.get(old).key(), key -> new ArrayDeque<>())
                            .add(old));
        }
        for (Gap gap : gaps) {
            for (int present : gap.after()) {
                Deque<Integer> same = left.get(after.get(present).key());
                if (same != null && !same.isEmpty()) {
                    matches.set(present, new Match(Type.MOVED, same.remove(), 100));
                }
            }
        }
        Set<Integer> moved = matches.stream()
                .filter(match -> match.type() == Type.MOVED)
                .map(Match::before)
                .collect(Collectors.toSet());
        for (Gap gap : gaps) {
            gap.before().removeIf(moved::contains);
            gap.after().removeIf(present -> matches.get(present).found());
        }
    }

    private void matchSimilar(Gap gap) {
        List<Item> old = gap.before().stream().map(before::get).toList();
        List<Item> present = gap.after().stream().map(after::get).toList();
        for (SimilarPairs.Pair pair : SimilarPairs.of(old, present)) {
            int from = gap.before().get(pair.before());
            matches.set(gap.after().get(pair.after()), new Match(Type.SIMILAR, from, pair.similarity()));
        }
    }

    private static List<String> keys(List<Item> items) {
        return items.stream().map(Item::key).toList();
    }
}
