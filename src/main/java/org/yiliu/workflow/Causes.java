package org.yiliu.workflow;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why an automatic step failed. What has no words of its own has a number in the log. */
@Component
class Causes {

    /** How the engine kept a refusal before it kept {@link Cause#text()}. */
    private static final Pattern REFUSAL = Pattern.compile("([a-z][a-zA-Z.-]+)\\[(.*)]", Pattern.DOTALL);

    private final MessageSource messages;

    Causes(MessageSource messages) {
        this.messages = messages;
    }

    String plain(@Nullable String failure, Locale reader) {
        return Cause.parse(failure)
                .map(cause -> say(
                        cause.key(),
                        cause.arguments().stream()
                                .map(argument -> argument(argument, reader))
                                .toArray(),
                        reader))
                .orElseGet(() -> earlier(failure, reader));
    }

    private Object argument(String argument, Locale reader) {
        if (argument.startsWith(Cause.NUMBER)) {
            return Long.valueOf(argument.substring(1));
        }
        return argument.startsWith(Cause.KEY) ? say(argument.substring(1), new Object[0], reader) : argument;
    }

    private String earlier(@Nullable String failure, Locale reader) {
        Matcher refusal = REFUSAL.matcher(failure == null ? "" : failure);
        if (!refusal.matches()) {
            return technical(reader);
        }
        Object[] arguments =
                refusal.group(2).isEmpty() ? new Object[0] : refusal.group(2).split(", ", -1);
        return say(refusal.group(1), arguments, reader);
    }

    private String say(String key, Object[] arguments, Locale reader) {
        try {
            String plain = messages.getMessage(key, arguments, technical(reader), reader);
            return plain == null ? technical(reader) : plain;
        } catch (IllegalArgumentException unfit) {
            // an earlier version kept the arguments differently
            return technical(reader);
        }
    }

    private String technical(Locale reader) {
        return messages.getMessage("workflow.incident.technical", null, reader);
    }
}
