package org.yiliu.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiliu.machine.Marks.Kind;
import org.yiliu.machine.Marks.Piece;

/**
 * Puts the placeholders of an answer right where there is only one way to: those the Chinese does not have, doubled
 * ones and halves are taken out; a pair around the whole sentence, and a single one at its end, are put back. Anything
 * else would be a guess.
 */
final class MarkRepair {

    private MarkRepair() {}

    /** The answer with exactly the placeholders of the source, well nested; empty if that would take a guess. */
    static Optional<List<Piece>> repaired(List<Piece> source, List<Piece> answer) {
        Set<Piece> wanted = source.stream().filter(piece -> !piece.isText()).collect(Collectors.toSet());
        List<Piece> kept = nested(known(answer, wanted));
        Set<Piece> missing = new HashSet<>(wanted);
        kept.forEach(missing::remove);
        return missing.isEmpty() ? Optional.of(kept) : around(source, kept, missing);
    }

    /** Each placeholder of the source once at most. */
    private static List<Piece> known(List<Piece> answer, Set<Piece> wanted) {
        Set<Piece> left = new HashSet<>(wanted);
        return merged(answer.stream()
                .filter(piece -> piece.isText() || left.remove(piece))
                .toList());
    }

    /** Pairs that are whole and do not cross another; the other halves are left out. */
    static List<Piece> nested(List<Piece> pieces) {
        Set<Integer> kept = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.kind() == Kind.OPEN) {
                open.push(at);
            } else if (piece.kind() == Kind.CLOSE) {
                close(pieces, at, open, kept);
            } else {
                kept.add(at);
            }
        }
        List<Piece> whole = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            if (kept.contains(at)) {
                whole.add(pieces.get(at));
            }
        }
        return merged(whole);
    }

    private static void close(List<Piece> pieces, int at, Deque<Integer> open, Set<Integer> kept) {
        int number = pieces.get(at).number();
        if (open.stream().noneMatch(opening -> pieces.get(opening).number() == number)) {
            return;
        }
        while (true) {
            int opening = open.pop();
            if (pieces.get(opening).number() == number) {
                kept.add(opening);
                kept.add(at);
                return;
            }
        }
    }

    /** Puts missing placeholders back at the ends of the text if they stood at the ends of the source. */
    private static Optional<List<Piece>> around(List<Piece> source, List<Piece> kept, Set<Piece> missing) {
        List<Piece> before = new ArrayList<>();
        for (int at = 0; at < source.size() && !source.get(at).isText(); at++) {
            before.add(source.get(at));
        }
        List<Piece> after = new ArrayList<>();
        for (int at = source.size() - 1; at >= before.size() && !source.get(at).isText(); at--) {
            after.add(0, source.get(at));
        }
        before.retainAll(missing);
        after.retainAll(missing);
        if (before.size() + after.size() < missing.size()) {
            return Optional.empty();
        }
        List<Piece> whole = new ArrayList<>(before);
        whole.addAll(kept);
        whole.addAll(after);
        List<Piece> repaired = nested(whole);
        return repaired.size() == whole.size() ? Optional.of(repaired) : Optional.empty();
    }

    private static List<Piece> merged(List<Piece> pieces) {
        Marks.Run run = new Marks.Run();
        pieces.forEach(run::add);
        return run.pieces();
    }
}
