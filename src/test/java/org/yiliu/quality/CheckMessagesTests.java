package org.yiliu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
        try (var checks = new AnnotationConfigApplicationContext()) {
            checks.scan("org.yiliu.quality.check");
            checks.refresh();
            assertThat(checks.getBeansOfType(Check.class).values()).hasSize(9).allSatisfy(check -> {
                assertThat(messages.getMessage("check." + check.id() + ".name", null, reader))
                        .isNotBlank();
                if (check.id().equals("placeholders")) {
                    List.of("missing", "extra", "misordered", "unclosed")
                            .forEach(variant -> assertThat(messages.getMessage(
                                            "check.placeholders." + variant, new Object[] {"<1>"}, reader))
                                    .contains("<1>"));
                } else {
                    assertThat(messages.getMessage("check." + check.id(), new Object[] {1}, reader))
                            .isNotBlank();
                }
            });
        }
        assertThat(messages.getMessage("quality.gate-holds", new Object[] {2L}, reader))
                .contains("2");
    }
}
