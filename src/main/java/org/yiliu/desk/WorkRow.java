package org.yiliu.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ArticleView;
import org.yiliu.review.SignOff;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;

/**
 * A task as a row of "my work".
 *
 * @param article null when it is not known any more
 * @param progress of a translation; null for other tasks
 * @param returned the decision that sent this round's work back; null in the first round
 */
record WorkRow(
        TaskView task,
        @Nullable ArticleView article,
        Translations.@Nullable Progress progress,
        List<Seal> seals,
        @Nullable SignOff returned) {

    /** The one next step's words. */
    public String actKey() {
        return switch (task.type()) {
            case ASSIGN -> "action.assign";
            case TRANSLATE -> task.round() > 1 ? "action.revise" : isStarted() ? "action.go-on" : "action.start";
            case REVIEW -> "action.review";
            case PUBLISH -> "task.PUBLISH";
        };
    }

    /** Where the task is done. */
    public String href() {
        return Places.of(task);
    }

    public @Nullable String titleEnglish() {
        return article == null ? null : article.titleEnglish();
    }

    public boolean isStarted() {
        return progress != null && progress.done() > 0;
    }

    public boolean isAssignment() {
        return task.type() == TaskType.ASSIGN;
    }
}
