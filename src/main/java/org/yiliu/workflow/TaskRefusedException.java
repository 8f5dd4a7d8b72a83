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

    /** A claim by somebody who is away. */
    static TaskRefusedException absent(String until) {
        return new TaskRefusedException("people.you-are-absent", until);
    }

    /** A claim by somebody who has as much as they can take. */
    static TaskRefusedException atLimit(long open, int limit) {
        return new TaskRefusedException("people.at-limit", open, limit);
    }

    /** Only what another person gave can be declined; what one took oneself is put back. */
    static TaskRefusedException notGiven() {
        return new TaskRefusedException("people.not-given");
    }

    static TaskRefusedException notYourAbsence() {
        return new TaskRefusedException("people.not-your-absence");
    }

    /** Only whoever has the open task stops its clock with a question, or a coordinator. */
    static TaskRefusedException doesNotWorkOnIt() {
        return new TaskRefusedException("change.question.not-the-assignee");
    }

    /** How much review a correction needs is the desk's to say. */
    static TaskRefusedException notTheAuthorsToCallSmall() {
        return new TaskRefusedException("change.correction.small-refused");
    }

    /** Nobody sits at two levels of one article. */
    static TaskRefusedException hasAnotherLevel() {
        return new TaskRefusedException("change.reviewer.has-another-level");
    }

    static TaskRefusedException notTheAuthor() {
        return new TaskRefusedException("workflow.not-the-author");
    }
}
