package org.yiliu.termbase;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;

/** Lines of a file were refused, and so nothing of it was taken: 422 with {@code errors}. */
class RefusedTermsException extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param problems in the reader's language; each field is {@code line 12} */
    RefusedTermsException(List<FieldProblem> problems) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "termbase.import.refused", problems.size());
        member("errors", problems);
    }
}
