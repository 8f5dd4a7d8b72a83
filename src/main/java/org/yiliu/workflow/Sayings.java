package org.yiliu.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/** Names, days and refusals in the caller's language, for sentences that speak of them. */
@Component
class Sayings {

    private final Accounts accounts;
    private final MessageSource messages;

    Sayings(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** The person's name; the sign-in name of somebody unknown. */
    String name(String username) {
        return accounts.find(username).map(person -> person.name(reader())).orElse(username);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("time.date-year"), reader()).format(day);
    }

    /** What a refusal says; of rejected fields the first. */
    String sentence(Refusal refusal) {
        if (refusal instanceof InvalidRequestException invalid
                && !invalid.problems().isEmpty()) {
            return say(invalid.problems().get(0).message());
        }
        Object[] arguments = Arrays.stream(refusal.arguments())
                .map(argument -> argument instanceof MessageSourceResolvable nested
                        ? messages.getMessage(nested, reader())
                        : argument)
                .toArray();
        return say(refusal.messageKey(), arguments);
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, reader()), key);
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
