package org.yiliu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what never reached a controller, or what a filter refused. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request) {
        var known = request.getAttribute(Problems.ATTRIBUTE);
        var original = new Original(request);
        var problem = known instanceof Problem refused ? refused : unforeseen(original);
        return ProblemAdvice.answer(problem, HttpHeaders.EMPTY, original);
    }

    private Problem unforeseen(HttpServletRequest request) {
        HttpStatusCode status =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException unreadable
                        ? HttpStatusCode.valueOf(unreadable.getErrorCode())
                        : status(request);
        if (!status.is5xxServerError()) {
            return problems.of(status, request);
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        // The container has logged the exception itself.
        log.error("Incident {} at {} {}", id, request.getMethod(), request.getRequestURI());
        return problems.incident(id, request);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer value ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** The request as it came in: whether JSON is wanted depends on the address that was asked. */
    private static final class Original extends HttpServletRequestWrapper {

        Original(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            var uri = getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return uri instanceof String original ? original : super.getRequestURI();
        }
    }
}
