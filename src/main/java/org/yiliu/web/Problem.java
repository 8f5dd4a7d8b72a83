package org.yiliu.web;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What went wrong, in the reader's language; becomes a problem document or an error page. */
record Problem(HttpStatusCode status, String title, String detail, Map<String, Object> members) {

    /** RFC 9457. */
    ProblemDetail asDetail() {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("about:blank"));
        problem.setTitle(title);
        problem.setDetail(detail);
        members.forEach(problem::setProperty);
        return problem;
    }
}
