package org.yiliu.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Names of rejected fields, as the caller wrote them. */
final class RejectedFields {

    private RejectedFields() {}

    /** A field, and what its value had to be. */
    record Unread(String name, Class<?> type) {}

    /** The JSON field whose value cannot be what it must be; empty when the JSON itself is broken. */
    static Optional<Unread> unreadable(HttpMessageNotReadableException exception) {
        if (!(exception.getCause() instanceof DatabindException cause)
                || cause.getPath().isEmpty()) {
            return Optional.empty();
        }
        String field = cause.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        Class<?> type = cause instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : Object.class;
        return Optional.of(new Unread(field, type));
    }

    static String name(MessageSourceResolvable error, MethodParameter parameter) {
        if (error instanceof FieldError field) {
            return field.getField();
        }
        var request = parameter.getParameterAnnotation(RequestParam.class);
        if (request != null && !request.name().isEmpty()) {
            return request.name();
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
