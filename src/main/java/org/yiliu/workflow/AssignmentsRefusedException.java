package org.yiliu.workflow;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;

/** Of several assignments at once some cannot be done, so none was: 409, {@code errors} says which and why. */
public class AssignmentsRefusedException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;
    private final boolean confirmable;

    /**
     * @param problems fields {@code items[<n>].assignee}, with sentences in the caller's language
     * @param confirm fields with which all of it would be done; empty when that does not help
     */
    AssignmentsRefusedException(List<FieldProblem> problems, List<String> confirm) {
        super(HttpStatus.CONFLICT, "people.bulk-refused", problems.size());
        this.problems = List.copyOf(problems);
        this.confirmable = !confirm.isEmpty();
        member("errors", this.problems);
        if (confirmable) {
            member("confirm", confirm);
        }
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** Whether it would be done if the coordinator confirmed it. */
    public boolean isConfirmable() {
        return confirmable;
    }
}
