package org.yiliu.termbase;

import java.util.ArrayList;
import java.util.List;

/** A row of an entry's history as its page shows it: what was done, and what it changed. */
record HistoryLine(TermChange.Passed passed, List<Difference> differences) {

    /** Newest first. */
    static List<HistoryLine> of(List<TermChange.Passed> oldestFirst, TermContent present) {
        var lines = new ArrayList<HistoryLine>();
        var after = present;
        for (int at = oldestFirst.size() - 1; at >= 0; at--) {
            var passed = oldestFirst.get(at);
            var before = passed.before();
            lines.add(new HistoryLine(passed, before == null ? List.of() : Difference.between(before, after)));
            after = before == null ? after : before;
        }
        return lines;
    }
}
