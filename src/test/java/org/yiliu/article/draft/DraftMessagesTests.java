package org.yiliu.article.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/** Whatever a reader of drafts has to say can be said in both languages. */
class DraftMessagesTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    DraftMessagesTests() {
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    static Stream<String> keys() {
        DraftLimits limits = DraftLimits.standard();
        Stream<String> reasons = Arrays.stream(Reason.values()).map(Reason::messageKey);
        Stream<String> kinds = Arrays.stream(Dropped.class.getFields()).map(DraftMessagesTests::key);
        return Stream.of(
                        reasons,
                        kinds,
                        Stream.of(
                                        DraftTooLargeException.file(limits),
                                        DraftTooLargeException.characters(limits),
                                        DraftTooLargeException.pictures(limits),
                                        UnsupportedDraftException.forFilename("a.doc"))
                                .map(it -> it.messageKey()))
                .flatMap(it -> it);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysItInBothLanguages(String key) {
        Object[] arguments = {"x", 2};

        String english = messages.getMessage(key, arguments, Locale.ENGLISH);
        String chinese = messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);

        assertThat(english).doesNotContain("{").isNotEqualTo(chinese);
        assertThat(chinese).matches("(?s).*\\p{IsHan}.*");
    }

    private static String key(Field constant) {
        try {
            return new Dropped((String) constant.get(null), "", 1).messageKey();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
