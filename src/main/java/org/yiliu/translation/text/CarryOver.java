package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.List;
import org.yiliu.translation.text.Alignment.Item;
import org.yiliu.translation.text.Alignment.Match;

/**
 * Tells, when a Chinese source is revised, which English may stay. Segments with equal source hash keep theirs: the
 * longest run in common order as kept, the others as moved; equal ones are matched in order. Between two kept segments,
 * what is left is paired in order by likeness of the Chinese (at least 40 %): changed, its English a mere proposal.
 */
public final class CarryOver {

    private CarryOver() {}

    /** @return one for each new segment, in the order given; an old segment is given out at most once */
    public static List<Carried> match(List<Line> before, List<Line> after) {
        List<Match> matches = Alignment.of(items(before), items(after));
        List<Carried> carried = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            carried.add(carried(after.get(i), matches.get(i), before));
        }
        return carried;
    }

    private static Carried carried(Line line, Match match, List<Line> before) {
        if (!match.found()) {
            return new Carried(line.position(), null, Carried.Fate.NEW, 0, null);
        }
        Line old = before.get(match.before());
        Carried.Fate fate = switch (match.type()) {
            case STAYED -> Carried.Fate.KEPT;
            case MOVED -> Carried.Fate.MOVED;
            case SIMILAR, NEW -> Carried.Fate.CHANGED;
        };
        return new Carried(line.position(), old.position(), fate, match.similarity(), old.source());
    }

    private static List<Item> items(List<Line> lines) {
        return lines.stream()
                .map(line -> new Item(SourceHash.of(line.kind(), line.source()), line.kind(), line.source()))
                .toList();
    }

    /** A source segment of either version. */
    public record Line(int position, SegmentKind kind, String source) {

        public static Line of(Cut cut) {
            return new Line(cut.position(), cut.kind(), cut.source());
        }
    }
}
