package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;

/** Neighbouring rows that are shown, or folded because the filter does not ask for them. */
record ReviewRun(boolean folded, List<ReviewRow> rows) {

    static List<ReviewRun> of(List<ReviewRow> rows) {
        List<ReviewRun> runs = new ArrayList<>();
        for (ReviewRow row : rows) {
            ReviewRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last == null || last.folded() == row.shown()) {
                last = new ReviewRun(!row.shown(), new ArrayList<>());
                runs.add(last);
            }
            last.rows().add(row);
        }
        return runs;
    }
}
