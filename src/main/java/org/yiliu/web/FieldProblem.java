package org.yiliu.web;

/**
 * One rejected field of a request.
 *
 * @param field its JSON or form name
 * @param message what is wrong with it, in the reader's language or as a message key that {@code web} resolves
 */
public record FieldProblem(String field, String message) {}
