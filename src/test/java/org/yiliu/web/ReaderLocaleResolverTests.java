package org.yiliu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLocaleResolverTests {

    private final ReaderLocaleResolver resolver = new ReaderLocaleResolver();

    @Test
    void takesTheFirstLanguageOfTheBrowserThatIsServed() {
        assertThat(reader(Locale.FRENCH, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(reader(Locale.UK, Locale.CHINA)).isEqualTo(Locale.ENGLISH);
        assertThat(reader(Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void prefersTheLanguageChosenByAClick() {
        var request = request(Locale.ENGLISH);
        request.setCookies(new Cookie("yl-lang", "zh-CN"));

        assertThat(resolver.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void ignoresAChoiceThatIsNotServed() {
        var request = request(Locale.CHINA);
        request.setCookies(new Cookie("yl-lang", "fr"));

        assertThat(resolver.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    private Locale reader(Locale... wanted) {
        return resolver.resolveLocale(request(wanted));
    }

    private static MockHttpServletRequest request(Locale... wanted) {
        var request = new MockHttpServletRequest();
        request.setPreferredLocales(List.of(wanted));
        return request;
    }
}
