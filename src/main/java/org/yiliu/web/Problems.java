package org.yiliu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong, in the reader's language: as a problem document to programs, as a page to people. */
@Component
public class Problems {

    static final String ATTRIBUTE = Problems.class.getName();

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** Whether the caller is a program or a page's script, which wants JSON instead of a page. */
    public static boolean wantsJson(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader("Accept");
        return path.startsWith("/api/")
                || path.startsWith("/v3/api-docs")
                || request.getHeader("HX-Request") != null
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    /**
     * Answers a request outside of a controller, for example in a security filter: with a problem document, or with
     * the error page by way of the container.
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var problem = of(refusal, request);
        if (!wantsJson(request)) {
            request.setAttribute(ATTRIBUTE, problem);
            response.sendError(problem.status().value());
            return;
        }
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.asDetail(request)));
    }

    /** What is wrong with which field, in the reader's language: for a form that is shown again. */
    public Map<String, String> byField(InvalidRequestException refusal, Locale reader) {
        var texts = new LinkedHashMap<String, String>();
        refusal.problems()
                .forEach(problem ->
                        texts.putIfAbsent(problem.field(), message(problem.message(), problem.message(), reader)));
        return texts;
    }

    Problem of(Refusal refusal, HttpServletRequest request) {
        Locale reader = locales.resolveLocale(request);
        var general = of(refusal.status(), request);
        String title = message(refusal.messageKey() + ".title", general.title(), reader);
        String detail = message(refusal.messageKey(), general.detail(), reader, refusal.arguments());
        var members = new LinkedHashMap<>(refusal.members());
        members.computeIfPresent("errors", (name, errors) -> resolved(errors, reader));
        return new Problem(refusal.status(), title, detail, members);
    }

    /** What can be said about a bare status. */
    Problem of(HttpStatusCode status, HttpServletRequest request) {
        Locale reader = locales.resolveLocale(request);
        String family = status.is5xxServerError() ? "500" : "400";
        String title = message("problem." + status.value() + ".title", null, reader);
        if (title.isEmpty()) {
            title = message("problem." + family + ".title", status.toString(), reader);
        }
        String detail = message("problem." + status.value(), null, reader);
        if (detail.isEmpty()) {
            detail = message("problem." + family, status.toString(), reader);
        }
        return new Problem(status, title, detail, Map.of());
    }

    Problem invalid(List<FieldProblem> errors, HttpServletRequest request) {
        Locale reader = locales.resolveLocale(request);
        var general = of(HttpStatus.BAD_REQUEST, request);
        String detail = message("web.invalid-request", general.detail(), reader);
        return new Problem(HttpStatus.BAD_REQUEST, general.title(), detail, Map.of("errors", resolved(errors, reader)));
    }

    /** Why a value cannot be of the type; names the choices where there are some. */
    String unfit(Class<?> type, HttpServletRequest request) {
        Locale reader = locales.resolveLocale(request);
        if (type.isEnum()) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return message("web.invalid-choice", choices, reader, choices);
        }
        boolean number = Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
        return message(number ? "web.invalid-number" : "web.invalid-value", "", reader);
    }

    Problem incident(String id, HttpServletRequest request) {
        Locale reader = locales.resolveLocale(request);
        var general = of(HttpStatus.INTERNAL_SERVER_ERROR, request);
        // The page says the number in a line of its own.
        String detail =
                wantsJson(request) ? message("problem.incident", general.detail(), reader, id) : general.detail();
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, general.title(), detail, Map.of("incident", id));
    }

    Locale reader(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    String message(MessageSourceResolvable resolvable, Locale reader) {
        return messages.getMessage(resolvable, reader);
    }

    private Object resolved(Object errors, Locale reader) {
        if (!(errors instanceof List<?> list)) {
            return errors;
        }
        return list.stream()
                .map(error -> error instanceof FieldProblem problem
                        ? new FieldProblem(problem.field(), message(problem.message(), problem.message(), reader))
                        : error)
                .toList();
    }

    private String message(String key, @Nullable String otherwise, Locale reader, Object... arguments) {
        var resolved = Arrays.stream(arguments)
                .map(argument -> argument instanceof MessageSourceResolvable nested
                        ? messages.getMessage(nested, reader)
                        : argument)
                .toArray();
        String found = messages.getMessage(key, resolved, otherwise == null ? "" : otherwise, reader);
        return found == null ? "" : found;
    }
}
