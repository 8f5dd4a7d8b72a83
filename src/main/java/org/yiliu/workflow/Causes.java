package org.yiliu.workflow;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language why an automatic step failed. The engine keeps the failure's text alone; a refusal's text
 * is its message key with its arguments ({@link org.yiliu.web.Refusal}). Anything else stays in the log.
 */
@Component
class Causes {

    private static final Pattern REFUSAL = Pattern.compile("([a-z][a-zA-Z.-]+)\\[(.*)]", Pattern.DOTALL);

    private final MessageSource messages;

    Causes(MessageSource messages) {
        this.messages = messages;
    }

    String plain(@Nullable String failure, Locale reader) {
        Matcher refusal = REFUSAL.matcher(failure == null ? "" : failure);
        String technical = messages.getMessage("workflow.incident.technical", null, reader);
        if (!refusal.matches()) {
            return technical;
        }
        Object[] arguments =
                refusal.group(2).isEmpty() ? new Object[0] : refusal.group(2).split(", ", -1);
        String plain = messages.getMessage(refusal.group(1), arguments, technical, reader);
        return plain == null ? technical : plain;
    }
}
