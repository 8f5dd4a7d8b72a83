package org.yiliu.desk;

import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;

/**
 * An article, its open task, and what they are to the person who looks at them.
 *
 * @param task the open task, if it is of the kind this desk is for
 */
record Standpoint(ArticleView article, @Nullable TaskView task, Person me) {

    static Standpoint of(ArticleView article, @Nullable TaskView open, TaskType type, Person me) {
        return new Standpoint(article, open != null && open.type() == type ? open : null, me);
    }

    /** Whether the person has the task, and so may write. */
    public boolean mine() {
        return task != null && me.username().equals(task.assignee());
    }

    /** Whether nobody has the task and the person's role could take it. */
    public boolean free() {
        return task != null && task.assignee() == null && me.has(task.candidateGroup());
    }

    /** Sign-in name of somebody else who has the task. */
    public @Nullable String holder() {
        return task == null || mine() ? null : task.assignee();
    }
}
