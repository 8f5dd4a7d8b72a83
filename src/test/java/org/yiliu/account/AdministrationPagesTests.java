package org.yiliu.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiliu.support.Axe;
import org.yiliu.support.InBrowser;
import org.yiliu.support.TestBrowser;

/** Sign-in, one's own account and administration, as people see them in a browser. */
@InBrowser
class AdministrationPagesTests {

    @LocalServerPort
    private int port;

    private BrowserContext browser;
    private Page page;
    private final List<String> violations = new ArrayList<>();

    @BeforeEach
    void openABrowser() {
        violations.clear();
        browser = TestBrowser.context("http://127.0.0.1:" + port);
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void drawsTheApisDescriptionUnderThePolicy() {
        signIn("author", "yiliu-demo");

        page.navigate("/swagger-ui.html");

        page.getByText("/api/v1/articles").first().waitFor();
    }

    @Test
    void keepsTheTypedNameAfterAWrongPassword() {
        signIn("author", "wrong-password");

        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("tries left");
        assertThat(page.locator("#username").inputValue()).isEqualTo("author");
        assertThat(Axe.graveFindings(page)).isEmpty();
    }

    @Test
    void leadsBackToWhatWasWantedInTheLanguageChosen() {
        page.navigate("/account");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文")).click();

        signInHere("author", "yiliu-demo");

        assertThat(page.url()).endsWith("/account");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(page.locator("h1").innerText()).isEqualTo("我的账号");
    }

    @Test
    void showsANewTokenOnce() {
        signIn("publisher", "yiliu-demo");
        page.navigate("/account");
        page.locator("#label").fill("Export of the week");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New token"))
                .click();

        String token = page.locator(".yl-alert code").innerText();
        page.navigate("/account");

        assertThat(token).startsWith("yl_").hasSizeGreaterThan(40);
        assertThat(page.content()).doesNotContain(token).contains("Export of the week");
    }

    @Test
    void entersAHolidayAndSaysWhatIsMissing() {
        signIn("admin", "yiliu-demo");
        page.navigate("/admin/calendar/2031");
        page.locator("#from").fill("2031-10-01");
        save();
        assertThat(page.locator("#nameChinese-problem").innerText()).contains("Chinese name");
        assertThat(page.locator("#from").inputValue()).isEqualTo("2031-10-01");

        page.locator("#to").fill("2031-10-03");
        page.locator("#nameChinese").fill("国庆节");
        page.locator("#nameEnglish").fill("National Day");
        save();

        assertThat(page.locator(".yl-cal-month td[data-kind=off]").allInnerTexts())
                .hasSize(3);
        assertThat(page.locator(".yl-cal-list").innerText()).contains("National Day");
    }

    @Test
    void keepsWhatWasTypedWhenRulesAndHoursAreRefused() {
        signIn("admin", "yiliu-demo");
        page.navigate("/admin/calendar/rules");
        page.locator("#escalateAfter").fill("99");
        save();
        assertThat(page.locator("#escalateAfter-problem").isVisible()).isTrue();
        assertThat(page.locator("#escalateAfter").inputValue()).isEqualTo("99");

        page.navigate("/admin/calendar/hours?department=library");
        page.locator("#periods").fill("08:00-12:00, 11:00-17:00");
        save();

        assertThat(page.locator("#periods-problem").isVisible()).isTrue();
        assertThat(page.locator("#periods").inputValue()).isEqualTo("08:00-12:00, 11:00-17:00");
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
    }

    @Test
    void createsAnAccountThatCanSignIn() {
        signIn("admin", "yiliu-demo");
        page.navigate("/admin/accounts/new");
        page.locator("#username").fill("new.person");
        page.locator("#password").fill("correct-horse-1");
        page.locator("#nameChinese").fill("新人");
        page.locator("#nameEnglish").fill("Xin Ren");
        page.getByLabel("Author").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.url()).endsWith("/admin/accounts");

        browser.clearCookies();
        signIn("new.person", "correct-horse-1");

        assertThat(page.content()).contains("Xin Ren");
    }

    private void signIn(String username, String password) {
        page.navigate("/login");
        signInHere(username, password);
    }

    private void signInHere(String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit]").click();
    }
}
