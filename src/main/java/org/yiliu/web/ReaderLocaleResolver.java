package org.yiliu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: the one chosen by a click (cookie {@code yl-lang}), else the browser's; Chinese or English. */
class ReaderLocaleResolver implements LocaleResolver {

    static final String COOKIE = "yl-lang";
    static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null
                && (cookie.getValue().equals("zh-CN") || cookie.getValue().equals("en"))) {
            return served(Locale.forLanguageTag(cookie.getValue()));
        }
        return Collections.list(request.getLocales()).stream()
                .filter(ReaderLocaleResolver::isServed)
                .findFirst()
                .map(ReaderLocaleResolver::served)
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            PreferenceController.remember(
                    request, response, COOKIE, served(locale).toLanguageTag());
        }
    }

    private static boolean isServed(Locale locale) {
        return locale.getLanguage().equals("zh") || locale.getLanguage().equals("en");
    }

    private static Locale served(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
