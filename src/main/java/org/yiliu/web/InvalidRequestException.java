package org.yiliu.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request whose fields break their limits: 400 with {@code errors}. */
public class InvalidRequestException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidRequestException(List<FieldProblem> problems) {
        super(HttpStatus.BAD_REQUEST, "web.invalid-request");
        this.problems = List.copyOf(problems);
        member("errors", this.problems);
    }

    /** A request with one bad field; {@code message} is a message key or plain text. */
    public static InvalidRequestException of(String field, String message) {
        return new InvalidRequestException(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
