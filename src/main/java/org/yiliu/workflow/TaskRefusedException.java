package org.yiliu.workflow;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.yiliu.account.Role;
import org.yiliu.web.Refusal;

/** This person may not do this with the task: 403, with the reason. */
public class TaskRefusedException extends Refusal {

    private static final long serialVersionUID = 1L;

    private TaskRefusedException(String key, Object... arguments) {
        super(HttpStatus.FORBIDDEN, key, arguments);
    }

    static TaskRefusedException lacks(Role role) {
        return new TaskRefusedException(
                "workflow.role-missing", new DefaultMessageSourceResolvable("role." + role.name()));
    }

    /** Whoever reviewed an article does not translate it. */
    static TaskRefusedException reviewedTheArticle() {
        return new TaskRefusedException("workflow.reviewed-the-article");
    }

    /** Somebody else has the task. */
    static TaskRefusedException notTheAssignee() {
        return new TaskRefusedException("workflow.not-the-assignee");
    }

    static TaskRefusedException claimFirst() {
        return new TaskRefusedException("workflow.claim-first");
    }

    /** Everybody's tasks are for coordinators and administrators to see. */
    static TaskRefusedException allTasks() {
        return new TaskRefusedException("workflow.all-tasks");
    }

    static TaskRefusedException notTheAuthor() {
        return new TaskRefusedException("workflow.not-the-author");
    }
}
