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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiliu.support.Axe;
import org.yiliu.support.EnabledIfChromium;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.TestBrowser;

/** Sign-in, one's own account and administration, as people see them in a browser. */
@EnabledIfChromium
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yiliu.data-dir=target/test-data/pages", "spring.datasource.url=jdbc:h2:mem:pages"})
class AdministrationPagesTests {

    private static final List<String> ADDRESSES = List.of(
            "/account",
            "/admin/accounts",
            "/admin/accounts?q=nobody-at-all",
            "/admin/accounts/new",
            "/admin/accounts/translator",
            "/admin/departments",
            "/admin/departments/library",
            "/admin/audit",
            "/admin/audit?subject=account:new.person",
            "/logout",
            "/nothing-here");

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
    void drawsSoundPages() {
        signIn("admin", "yiliu-demo");

        assertThat(ADDRESSES).allSatisfy(address -> {
            page.navigate(address);
            assertThat(HtmlChecker.errors(page.content())).isEmpty();
            assertThat(Axe.graveFindings(page)).isEmpty();
            assertThat(violations).isEmpty();
        });
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
