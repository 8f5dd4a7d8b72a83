package org.yiliu.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yiliu.workflow.Tasks.Candidate;

/**
 * Who comes first among those a task may be given to: whoever may take it at all, is not away and has room; then whoever is
 * good at the category; then whoever has least to do, and of these whoever has most time until their next deadline.
 */
final class Ranking {

    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::isBarred)
            .thenComparing(Candidate::isAbsent)
            .thenComparing(Candidate::isFull)
            .thenComparing(Candidate::skilled, Comparator.reverseOrder())
            .thenComparingInt(Candidate::open)
            .thenComparing(Ranking::nextDue, Comparator.reverseOrder())
            .thenComparing(Candidate::username);

    private Ranking() {}

    private static Instant nextDue(Candidate candidate) {
        return candidate.nextDue() == null ? Instant.MAX : candidate.nextDue();
    }

    /** Whether an absence matters for work that is due on this day: it has begun, or begins until then. */
    static boolean awayUntilDue(@Nullable Absence absence, LocalDate today, LocalDate due) {
        return absence != null
                && !absence.lastDay().isBefore(today)
                && !absence.firstDay().isAfter(due.isBefore(today) ? today : due);
    }
}
