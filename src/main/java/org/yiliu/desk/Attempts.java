package org.yiliu.desk;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;
import org.yiliu.workflow.WorkingTime;

/**
 * Does what a small form asks for and says on the next page how it went: what was refused is a problem that stays in sight,
 * with the reason, on the page the person came from.
 */
@Component
class Attempts {

    private final MessageSource messages;
    private final Clock clock;
    private final WorkingTime time;

    Attempts(MessageSource messages, Clock clock, WorkingTime time) {
        this.messages = messages;
        this.clock = clock;
        this.time = time;
    }

    /**
     * @param done what to say afterwards; a message key or plain text
     * @param next where to go afterwards
     * @param back where to go when it was refused
     * @return the redirect
     * @throws Refusal if the thing itself is not there (404)
     */
    <T> String attempt(
            RedirectAttributes flash,
            String back,
            Supplier<T> action,
            Function<T, Object> done,
            Function<T, String> next) {
        T result;
        try {
            result = action.get();
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", words(refusal));
            return "redirect:" + back;
        }
        flash.addFlashAttribute("toast", done.apply(result));
        return "redirect:" + next.apply(result);
    }

    /** {@link #attempt} that ends where it began. */
    <T> String attempt(RedirectAttributes flash, String back, Supplier<T> action, Function<T, Object> done) {
        return attempt(flash, back, action, done, result -> back);
    }

    /** Times and names for a message, in the reader's language. */
    Words words(Locale reader) {
        return new Words(messages, reader, clock, time);
    }

    /** The reason, in words to come; of rejected fields the first. */
    static DefaultMessageSourceResolvable words(Refusal refusal) {
        if (refusal instanceof InvalidRequestException invalid
                && !invalid.problems().isEmpty()) {
            String message = invalid.problems().get(0).message();
            return new DefaultMessageSourceResolvable(new String[] {message}, message);
        }
        return new DefaultMessageSourceResolvable(
                new String[] {refusal.messageKey()}, refusal.arguments(), refusal.messageKey());
    }
}
