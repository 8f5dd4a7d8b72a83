package org.yiliu.translation.exchange;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;

/** The file as a whole or some of its units will not do, and nothing of it was taken: 422 with {@code errors}. */
public class RefusedExchangeFileException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    /** @param problems in the reader's language; each field is {@code line 7} or {@code unit s12} */
    RefusedExchangeFileException(List<FieldProblem> problems) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "exchange.refused", problems.size());
        this.problems = List.copyOf(problems);
        member("errors", this.problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
