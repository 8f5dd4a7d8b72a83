package org.yiliu.termbase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * What became of a file's terms.
 *
 * @param imported false if lines were refused and nothing was taken
 * @param lines in the order of the file
 */
record ImportReport(boolean imported, List<Line> lines) {

    /** What became of one term. */
    enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * A term of the file.
     *
     * @param number where it begins, from 1
     * @param reasons why it was refused; empty otherwise
     */
    record Line(int number, String chinese, Outcome outcome, List<MessageSourceResolvable> reasons) {

        public @Nullable MessageSourceResolvable reason() {
            return reasons.isEmpty() ? null : reasons.get(0);
        }
    }

    long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    List<Line> refused() {
        return lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).toList();
    }
}
