package org.yiliu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.yiliu.support.InBrowser;
import org.yiliu.support.TestBrowser;

/**
 * Every page, as each person sees it: nothing in the console, nothing against the content security policy, HTML without
 * errors, usable by everybody, no wider than a phone, no text missing. Chinese is looked at in light, English in dark.
 */
@InBrowser
class EveryPageTests {

    private static final String NOBODY = "";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    private String base = "";
    private Newsroom newsroom;

    @BeforeEach
    void knowsTheAddress() {
        base = "http://127.0.0.1:" + port;
        newsroom = new Newsroom(base);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, LIGHT", "en, DARK"})
    void isFitForEverybody(String language, ColorScheme theme) {
        List<String> findings = new ArrayList<>();
        pages().forEach((person, pages) -> {
            try (Visitor visitor = visitor(language, theme)) {
                if (!person.equals(NOBODY)) {
                    visitor.signsIn(person);
                }
                String place = language + " " + theme + " " + person;
                pages.forEach(page -> findings.addAll(PageInspection.of(visitor, place, page.path(), page.status())));
            }
        });
        assertThat(findings).as("what is wrong with the pages").isEmpty();
    }

    private Map<String, List<Seen>> pages() {
        String draft = "/articles/" + newsroom.numberAt("DRAFT");
        String assigning = "/articles/" + newsroom.submitted("PARTY_BUILDING", "学校召开专题会议");
        String translating = "/articles/" + newsroom.numberAt("TRANSLATING");
        String reviewing = "/articles/" + newsroom.numberAt("REVIEWING");
        String publishing = "/articles/" + newsroom.numberAt("PUBLISHING");
        String published = "/articles/" + newsroom.numberAt("PUBLISHED");
        String news = newsroom.readable(published.substring("/articles/".length()));
        Map<String, List<Seen>> pages = new LinkedHashMap<>();
        pages.put(
                NOBODY,
                seen(
                        "/login",
                        "/login?error",
                        "/news",
                        "/news?q=meeting",
                        "/news?q=nothing-of-it",
                        news,
                        "!/news/none"));
        pages.put(
                "author",
                seen(
                        "/",
                        "/articles",
                        "/articles/new",
                        draft,
                        draft + "/edit",
                        translating + "/edit",
                        translating,
                        translating + "?tab=versions",
                        translating + "?tab=discussion",
                        "/account",
                        "/account/mail",
                        "/inbox",
                        "/inbox?show=all",
                        "!/articles/YL-2000-0001"));
        pages.put(
                "coordinator",
                seen(
                        "/",
                        assigning,
                        translating,
                        "/articles",
                        "/articles?stage=TRANSLATING",
                        "/board",
                        "/board?kind=final",
                        "/admin/absences",
                        "/admin/dashboard",
                        "/terms",
                        "/terms/1",
                        "/terms/1/edit",
                        "/terms/new",
                        "/terms/import",
                        "/memory"));
        pages.put(
                "translator",
                seen(
                        "/",
                        translating + "/translate",
                        translating + "/translate?show=findings",
                        translating + "?tab=files",
                        "/terms?q=党",
                        "/terms?q=nothing-of-it",
                        "/terms/new",
                        "/memory?q=学校",
                        "/memory?q=nothing-of-it"));
        pages.put("translator2", seen("/", translating + "/translate"));
        pages.put("reviewer", seen("/", reviewing, reviewing + "?tab=discussion"));
        pages.put("editor", seen("/", reviewing + "/review", reviewing + "/review?show=all"));
        pages.put("chief", seen("/", reviewing + "?tab=versions", published + "?tab=sign-off", reviewing + "/compare"));
        pages.put("publisher", seen("/", publishing, publishing + "/publish", publishing + "/preview"));
        pages.put(
                "admin",
                seen(
                        "/",
                        "/admin/accounts",
                        "/admin/accounts?q=nobody-at-all",
                        "/admin/accounts/new",
                        "/admin/accounts/translator",
                        "/admin/departments",
                        "/admin/departments/library",
                        "/admin/calendar/2026?day=2026-10-01",
                        "/admin/calendar/2027?department=library",
                        "/admin/calendar/hours",
                        "/admin/calendar/rules",
                        "/admin/routing",
                        "/admin/routing/edit",
                        "/admin/audit",
                        "/admin/audit?subject=account:nobody-at-all",
                        "/admin/dashboard",
                        "/admin/process",
                        "/admin/deliveries",
                        "/admin/deliveries/webhooks/new",
                        published,
                        "/logout",
                        "!/nothing-here"));
        pages.put("versatile", seen("/", reviewing));
        return pages;
    }

    /** Addresses that answer 200, or, behind an exclamation mark, 404. */
    private static List<Seen> seen(String... paths) {
        return List.of(paths).stream()
                .map(path -> path.startsWith("!") ? new Seen(path.substring(1), 404) : new Seen(path, 200))
                .toList();
    }

    private Visitor visitor(String language, ColorScheme theme) {
        Browser.NewContextOptions options =
                TestBrowser.options(base).setLocale(language).setColorScheme(theme);
        return new Visitor(TestBrowser.context(options), messages, Locale.forLanguageTag(language));
    }

    private record Seen(String path, int status) {}
}
