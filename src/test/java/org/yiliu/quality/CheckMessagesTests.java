package org.yiliu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

class CheckMessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyCheckHasANameAndASentence(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "messages/quality");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Locale reader = Locale.forLanguageTag(language);
        Set<String> keys = ResourceBundle.getBundle("messages/quality", reader).keySet();
        try (var checks = new AnnotationConfigApplicationContext()) {
            checks.scan("org.yiliu.quality.check", "org.yiliu.quality.grammar");
            checks.refresh();
            assertThat(checks.getBeansOfType(Check.class).values()).isNotEmpty().allSatisfy(check -> {
                String key = "check." + check.id();
                assertThat(messages.getMessage(key + ".name", null, reader)).isNotBlank();
                assertThat(messages.getMessage(key + ".why", null, reader)).isNotBlank();
                assertThat(keys)
                        .as("sentences of " + check.id())
                        .anyMatch(other -> other.equals(key)
                                || other.startsWith(key + ".")
                                        && !other.equals(key + ".name")
                                        && !other.equals(key + ".why"));
            });
        }
        assertThat(messages.getMessage("quality.gate-holds", new Object[] {2L}, reader))
                .contains("2");
    }
}
