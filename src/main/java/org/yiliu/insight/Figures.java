package org.yiliu.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Stage;
import org.yiliu.web.ItemPage;
import org.yiliu.workflow.HeldUp;

/**
 * How the articles move, at one moment.
 *
 * @param stages articles at each stage; every stage is there
 * @param late the articles whose open task is past its time, longest first; its total counts all
 * @param oldestLateHours working hours the first of them is late, to the tenth; null when none is
 * @param recent the last 30 days
 * @param before the 30 days before those
 * @param incidents automatic steps that failed and wait for an administrator
 */
record Figures(
        Instant at,
        Map<Stage, Long> stages,
        ItemPage<ArticleView> late,
        @Nullable Double oldestLateHours,
        Throughput recent,
        Throughput before,
        OpenTasks tasks,
        List<HeldUp> incidents) {

    /** Articles between handing in and publication. */
    public long underway() {
        return stages.entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case ASSIGNING, TRANSLATING, REVIEWING, PUBLISHING, SCHEDULED -> true;
                    case DRAFT, PUBLISHED, WITHDRAWN -> false;
                })
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
