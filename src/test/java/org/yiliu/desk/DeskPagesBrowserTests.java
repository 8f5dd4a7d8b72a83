package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiliu.support.Axe;
import org.yiliu.support.InBrowser;
import org.yiliu.support.TestBrowser;

/** The desk's pages as a browser gets them: usable by everybody, valid, within the content policy. */
@InBrowser
class DeskPagesBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void signsInWithAKeyboardAlone() {
        try (BrowserContext browser = browser(new Look("zh-CN", "light", false))) {
            Page page = browser.newPage();
            page.navigate("/login");
            assertThat(Axe.graveFindings(page)).isEmpty();

            page.keyboard().type("translator");
            page.keyboard().press("Tab");
            page.keyboard().type("yiliu-demo");
            page.keyboard().press("Enter");

            page.waitForURL("**/");
            assertThat(page.locator("h1").textContent()).isEqualTo("我的工作");
        }
    }

    @Test
    void searchesAsOneTypes() {
        try (BrowserContext browser = browser(new Look("en", "light", false))) {
            Page page = signedIn(browser, "coordinator");
            page.navigate("/articles");

            page.keyboard().press("/");
            page.keyboard().type("YL-2026-0003");
            page.waitForURL("**q=YL-2026-0003**");

            assertThat(page.locator(".yl-row").count()).isEqualTo(1);
        }
    }

    @Test
    void keepsTypedTextOnThisMachine() {
        try (BrowserContext browser = browser(new Look("en", "light", false))) {
            Page page = signedIn(browser, "author");
            page.navigate("/articles/new");
            page.locator("#body").fill("写到一半的正文。");
            page.waitForTimeout(1000);

            page.navigate("/articles/new");
            page.locator("#found-take").click();

            assertThat(page.locator("#body").inputValue()).isEqualTo("写到一半的正文。");
        }
    }

    @Test
    void previewsWithoutLeavingThePage() {
        try (BrowserContext browser = browser(new Look("en", "light", false))) {
            Page page = signedIn(browser, "author");
            page.navigate("/articles/new");
            page.locator("#title").fill("会议");
            page.locator("#body").fill("## 小标题\n\n第一句。");
            page.locator("button[value=preview]").click();

            assertThat(page.locator("#preview article h2").last().textContent()).isEqualTo("小标题");
            assertThat(page.url()).endsWith("/articles/new");
        }
    }

    private Page signedIn(BrowserContext browser, String person) {
        Page page = browser.newPage();
        page.navigate("/login");
        page.locator("#username").fill(person);
        page.locator("#password").fill("yiliu-demo");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/");
        return page;
    }

    private BrowserContext browser(Look look) {
        String base = "http://127.0.0.1:" + port;
        BrowserContext browser = look.phone() ? TestBrowser.phoneContext(base) : TestBrowser.context(base);
        browser.addCookies(List.of(
                new Cookie("yl-lang", look.lang()).setUrl(base), new Cookie("yl-theme", look.theme()).setUrl(base)));
        return browser;
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private record Look(String lang, String theme, boolean phone) {}
}
