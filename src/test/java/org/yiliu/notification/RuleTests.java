package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiliu.journal.JournalEvent;

class RuleTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    RuleTests() {
        messages.setBasename("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void atOnceAreOnlyTheKindsThatCannotWait() {
        assertThat(Stream.of(Kind.values()).filter(Kind::isUrgent))
                .containsExactly(
                        Kind.ASSIGNED,
                        Kind.RETURNED,
                        Kind.DUE,
                        Kind.QUESTION,
                        Kind.PUBLISHED,
                        Kind.CHANGED,
                        Kind.FAILED);
    }

    @Test
    void whatConcernsAccountsAndTermsIsToldToNobody() {
        assertThat(Rule.of(JournalEvent.PASSWORD_CHANGED)).isEmpty();
        assertThat(Rule.of(JournalEvent.TERM_APPROVED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.yiliu.notification.Rule#values")
    void everyRuleHasASentenceInBothLanguages(Rule rule) {
        for (Locale reader : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String key = "notification.says." + rule.event();
            String said = messages.getMessage(
                    key + "." + rule.kind(), null, messages.getMessage(key, null, "", reader), reader);

            assertThat(said).as("%s %s", rule, reader).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("org.yiliu.notification.Kind#values")
    void everyKindHasAName(Kind kind) {
        assertThat(messages.getMessage("notification.kind." + kind, null, Locale.ENGLISH))
                .isNotBlank();
        assertThat(messages.getMessage("notification.kind." + kind, null, Locale.SIMPLIFIED_CHINESE))
                .isNotBlank();
    }
}
