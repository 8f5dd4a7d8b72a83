package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.Alignment.Item;
import org.yiliu.translation.text.Alignment.Match;

/** Writes an alignment of two versions as rows. */
final class VersionRows {

    private final List<VersionLine> before;
    private final List<VersionLine> after;
    private final Granularity granularity;
    private final List<VersionRow> rows = new ArrayList<>();

    VersionRows(List<VersionLine> before, List<VersionLine> after, Granularity granularity) {
        this.before = before;
        this.after = after;
        this.granularity = granularity;
    }

    List<VersionRow> rows() {
        List<Match> matches = Alignment.of(items(before), items(after));
        Map<Integer, Match> uses = new HashMap<>();
        matches.stream().filter(Match::found).forEach(match -> uses.put(match.before(), match));
        removedFrom(0, uses);
        for (int i = 0; i < after.size(); i++) {
            Match match = matches.get(i);
            rows.add(row(match, after.get(i)));
            if (match.inPlace()) {
                removedFrom(match.before() + 1, uses);
            }
        }
        return rows;
    }

    /** Adds the lines from here on that went, up to the next one that is still in its place. */
    private void removedFrom(int start, Map<Integer, Match> uses) {
        for (int i = start; i < before.size(); i++) {
            Match use = uses.get(i);
            if (use == null) {
                rows.add(new VersionRow(VersionRow.Change.REMOVED, before.get(i), null, null));
            } else if (use.inPlace()) {
                return;
            }
        }
    }

    private VersionRow row(Match match, VersionLine line) {
        if (!match.found()) {
            return new VersionRow(VersionRow.Change.ADDED, null, line, null);
        }
        VersionLine old = before.get(match.before());
        Comparison difference = difference(old, line);
        if (match.type() == Alignment.Type.MOVED) {
            return new VersionRow(VersionRow.Change.MOVED, old, line, difference);
        }
        boolean same = difference == null;
        return new VersionRow(same ? VersionRow.Change.UNCHANGED : VersionRow.Change.CHANGED, old, line, difference);
    }

    private @Nullable Comparison difference(VersionLine old, VersionLine line) {
        return old.text().equals(line.text()) ? null : Compare.texts(old.text(), line.text(), granularity);
    }

    private static List<Item> items(List<VersionLine> lines) {
        return lines.stream()
                .map(line -> new Item(line.key(), line.kind(), line.text()))
                .toList();
    }
}
