package org.yiliu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What went wrong, in the reader's language; becomes a problem document or an error page. */
record Problem(HttpStatusCode status, String title, String detail, Map<String, Object> members) {

    /** RFC 9457. */
    ProblemDetail asDetail(HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("about:blank"));
        problem.setInstance(asked(request));
        problem.setTitle(title);
        problem.setDetail(detail);
        members.forEach(problem::setProperty);
        return problem;
    }

    private static @Nullable URI asked(HttpServletRequest request) {
        try {
            return new URI(request.getRequestURI());
        } catch (URISyntaxException unwritable) {
            return null;
        }
    }
}
