package org.yiliu.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.Stage;

/**
 * The dashboard's figures as the contract writes them.
 *
 * @param stages articles at each stage, with 0 where there is none
 * @param overdue articles whose open task is past its time
 * @param medianLeadTimeHours working hours from handing in to first publication, over the articles first published in
 *     the last 30 days, to the hundredth; null when there is none
 * @param firstPassApprovalRate share of those articles that no reviewer sent back, 0–1; null when there is none
 * @param incidents automatic steps that failed and wait for an administrator
 * @param workload people with open tasks: most late first, then most open
 */
record DashboardResource(
        Map<Stage, Long> stages,
        long overdue,
        int publishedLast30Days,
        @Nullable Double medianLeadTimeHours,
        @Nullable Double firstPassApprovalRate,
        int incidents,
        List<Workload> workload) {

    static DashboardResource of(Figures figures) {
        return new DashboardResource(
                figures.stages(),
                figures.late().total(),
                figures.recent().published(),
                figures.recent().medianLeadHours(),
                figures.recent().firstPassRate(),
                figures.incidents().size(),
                figures.tasks().held());
    }
}
