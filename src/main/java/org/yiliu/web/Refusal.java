package org.yiliu.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused for a reason the caller can act on. Modules derive their own exceptions, named after the
 * broken rule, from it; {@code web} turns each into an RFC 9457 problem document (API) or an error page (browser), in
 * the reader's language. The message key is looked up as {@code <key>} (detail) and {@code <key>.title} (optional).
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final transient Object[] arguments;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    /**
     * @param status the HTTP status (contract.md lists which status means what)
     * @param messageKey key of the sentence that says what happened and what to do
     * @param arguments arguments of that sentence; an {@code org.springframework.context.MessageSourceResolvable}
     *     among them is resolved in the reader's language too
     */
    protected Refusal(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** Adds a member to the problem document, such as {@code errors} or {@code current}. */
    protected final void member(String name, Object value) {
        properties.put(name, value);
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** Further members of the problem document, in the order they were added. */
    public Map<String, Object> members() {
        return properties;
    }
}
