package org.yiliu.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.workflow.WorkingTime;

/**
 * What got done in a stretch of time.
 *
 * @param published articles readers saw for the first time
 * @param firstPass those of them that no reviewer sent back
 * @param medianLeadHours from handing in to publication, in working hours; null when nothing was published
 */
record Throughput(int published, int firstPass, @Nullable Double medianLeadHours) {

    private static final double SECONDS_OF_AN_HOUR = 3600;
    private static final double HUNDREDTHS = 100;

    static Throughput of(List<Publication> publications, WorkingTime time) {
        double[] leads = publications.stream()
                .mapToDouble(each ->
                        time.between(each.submittedAt(), each.publishedAt()).toSeconds())
                .sorted()
                .toArray();
        int firstPass =
                (int) publications.stream().filter(each -> !each.sentBack()).count();
        return new Throughput(leads.length, firstPass, leads.length == 0 ? null : hours(median(leads)));
    }

    /** Share of {@link #firstPass()}, 0–1; null when nothing was published. */
    @Nullable
    public Double firstPassRate() {
        return published == 0 ? null : (double) firstPass / published;
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double hours(double seconds) {
        return Math.round(seconds / SECONDS_OF_AN_HOUR * HUNDREDTHS) / HUNDREDTHS;
    }
}
