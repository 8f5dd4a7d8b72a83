package org.yiliu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme, chosen by one click and remembered in a cookie. */
@Controller
class PreferenceController {

    static final String THEME_COOKIE = "yl-theme";
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    @RequestMapping(
            path = "/language",
            method = {RequestMethod.GET, RequestMethod.POST})
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (LANGUAGES.contains(to)) {
            remember(request, response, ReaderLocaleResolver.COOKIE, to);
        }
        return "redirect:" + LocalPath.orRoot(back);
    }

    @RequestMapping(
            path = "/theme",
            method = {RequestMethod.GET, RequestMethod.POST})
    String theme(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (THEMES.contains(to)) {
            remember(request, response, THEME_COOKIE, to);
        }
        return "redirect:" + LocalPath.orRoot(back);
    }

    static void remember(HttpServletRequest request, HttpServletResponse response, String cookie, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(ReaderLocaleResolver.REMEMBERED)
                        .build()
                        .toString());
    }
}
