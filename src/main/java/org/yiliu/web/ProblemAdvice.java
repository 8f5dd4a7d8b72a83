package org.yiliu.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever a controller throws into a problem document (programs, page scripts) or the error page (people), in
 * the reader's language. Nothing of an exception's own text leaves the house, except that of a {@link Refusal}.
 */
@ControllerAdvice
@Import(Problems.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object on(Refusal refusal, HttpServletRequest request) {
        return answer(problems.of(refusal, request), HttpHeaders.EMPTY, request);
    }

    /** Security answers these itself: a page is led to the sign-in, a program gets 401 or 403. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException exception) {
        throw exception;
    }

    @ExceptionHandler
    Object on(BindException exception, HttpServletRequest request) {
        return invalid(exception.getBindingResult(), request);
    }

    @ExceptionHandler
    @Nullable
    Object on(HandlerMethodValidationException exception, HttpServletRequest request) {
        if (exception.isForReturnValue()) {
            return on((Exception) exception, request);
        }
        Locale reader = problems.reader(request);
        var errors = new ArrayList<FieldProblem>();
        exception
                .getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> errors.add(new FieldProblem(
                                RejectedFields.name(error, result.getMethodParameter()),
                                problems.message(error, reader)))));
        return answer(problems.invalid(errors, request), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    Object on(ConstraintViolationException exception, HttpServletRequest request) {
        var errors = exception.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(
                        RejectedFields.lastNode(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return answer(problems.invalid(errors, request), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    Object on(HttpMessageNotReadableException exception, HttpServletRequest request) {
        var problem = RejectedFields.unreadable(exception)
                .map(field -> new FieldProblem(field.name(), problems.unfit(field.type(), request)))
                .map(field -> problems.invalid(List.of(field), request))
                .orElseGet(() -> problems.of(HttpStatus.BAD_REQUEST, request));
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    Object on(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
        var required = exception.getRequiredType();
        var field = new FieldProblem(
                exception.getName(), problems.unfit(required == null ? Object.class : required, request));
        return answer(problems.invalid(List.of(field), request), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    Object on(MaxUploadSizeExceededException exception, HttpServletRequest request) {
        return answer(problems.of(HttpStatus.CONTENT_TOO_LARGE, request), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    Object on(MultipartException exception, HttpServletRequest request) {
        return answer(problems.of(HttpStatus.BAD_REQUEST, request), HttpHeaders.EMPTY, request);
    }

    /** What the container could not read: a broken encoding (400), or too much of it (413). */
    @ExceptionHandler
    Object on(InvalidParameterException exception, HttpServletRequest request) {
        var status = HttpStatusCode.valueOf(exception.getErrorCode());
        return answer(problems.of(status, request), HttpHeaders.EMPTY, request);
    }

    /** Two people at once: one of them lost. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    Object onLostRace(Exception exception, HttpServletRequest request) {
        log.info("Refused {} {}: lost a race ({})", request.getMethod(), request.getRequestURI(), summary(exception));
        return answer(problems.of(HttpStatus.CONFLICT, request), HttpHeaders.EMPTY, request);
    }

    /** The reader went away while we answered. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException exception) {
        log.debug("The reader went away", exception);
    }

    /** The rest: a status that Spring knows, a refusal wrapped on its way up, or an incident. */
    @ExceptionHandler
    @Nullable
    Object on(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return answer(problems.of(known.getStatusCode(), request), known.getHeaders(), request);
        }
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return on(refusal, request);
            }
            if (cause instanceof AccessDeniedException denied) {
                return answer(problems.of(HttpStatus.FORBIDDEN, request), HttpHeaders.EMPTY, request);
            }
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof DataIntegrityViolationException
                    || cause instanceof OptimisticLockException
                    || cause instanceof SQLIntegrityConstraintViolationException) {
                return onLostRace(exception, request);
            }
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {} at {} {}", id, request.getMethod(), request.getRequestURI(), exception);
        return answer(problems.incident(id, request), HttpHeaders.EMPTY, request);
    }

    private Object invalid(BindingResult result, HttpServletRequest request) {
        Locale reader = problems.reader(request);
        var errors = new ArrayList<FieldProblem>();
        result.getFieldErrors()
                .forEach(error -> errors.add(new FieldProblem(
                        error.getField(),
                        error.isBindingFailure() ? "web.invalid-value" : problems.message(error, reader))));
        result.getGlobalErrors()
                .forEach(error -> errors.add(new FieldProblem(error.getObjectName(), problems.message(error, reader))));
        return answer(problems.invalid(errors, request), HttpHeaders.EMPTY, request);
    }

    static Object answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        if (Problems.wantsJson(request)) {
            return ResponseEntity.status(problem.status())
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.asDetail(request));
        }
        var page = new ModelAndView("error");
        page.setStatus(problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("title", problem.title());
        page.addObject("detail", problem.detail());
        page.addAllObjects(problem.members());
        return page;
    }

    private static String summary(Exception exception) {
        return exception.getClass().getSimpleName();
    }
}
