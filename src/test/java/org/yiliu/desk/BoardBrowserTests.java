package org.yiliu.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.support.Axe;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.InBrowser;
import org.yiliu.support.TestBrowser;
import org.yiliu.workflow.Tasks;

/** Work given from hand to hand on the board, with a pointer, with the keyboard and without script; shares its program. */
@InBrowser
class BoardBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsAwayOrFull() {
        jdbc.sql("update account set load_limit = null").update();
        jdbc.sql("delete from absence").update();
    }

    @Test
    void dragsACardAndPutsItBackWhenItIsRefused() {
        String task = pooled("校园网络维护通知一");
        try (BrowserContext browser = TestBrowser.context(base())) {
            Page page = signedIn(browser, "coordinator");
            page.navigate("/board");

            card(page, task).dragTo(column(page, "translator2"));
            assertThat(column(page, "translator2").locator("#card-" + task)).isVisible();
            assertThat(page.locator("#toasts")).containsText("changed hands");

            limit("translator");
            page.reload();
            card(page, task).dragTo(column(page, "translator"));
            assertThat(page.locator("#board-refused")).isFocused();
            assertThat(page.locator("#board-refused")).containsText("limit of 1");
            assertThat(column(page, "translator2").locator("#card-" + task)).isVisible();

            page.locator("#board-refused button").click();
            assertThat(column(page, "translator").locator("#card-" + task)).isVisible();
        }
        assertThat(tasks.get(task).assignee()).isEqualTo("translator");
    }

    @Test
    void movesACardWithTheKeyboardAlone() {
        String task = pooled("校园网络维护通知二");
        try (BrowserContext browser = TestBrowser.context(base())) {
            Page page = signedIn(browser, "coordinator");
            page.navigate("/board?kind=translate");

            card(page, task).locator("summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("Zhou");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(column(page, "translator2").locator("#card-" + task)).isVisible();
            assertThat(card(page, task).locator("h3 a")).isFocused();
        }
        assertThat(tasks.get(task).assignee()).isEqualTo("translator2");
    }

    @Test
    void assignsSeveralAtOnceAndMovesTheWorkOfTheAbsentWithoutScript() {
        String first = pooled("校园网络维护通知三");
        String second = pooled("校园网络维护通知四");
        var options = TestBrowser.options(base()).setJavaScriptEnabled(false);
        try (BrowserContext browser = TestBrowser.context(options)) {
            Page page = signedIn(browser, "coordinator");
            page.navigate("/board");

            card(page, first).locator("[type=checkbox]").check();
            card(page, second).locator("[type=checkbox]").check();
            page.locator("#bulk-to").selectOption("versatile");
            page.locator("#bulk button").click();
            assertThat(column(page, "versatile").locator("#card-" + first)).isVisible();
            assertThat(column(page, "versatile").locator("#card-" + second)).isVisible();

            page.navigate("/admin/absences");
            page.locator("#username").selectOption("versatile");
            page.locator("#lastDay").fill(page.locator("#firstDay").inputValue());
            page.locator("#reason").fill("学术会议");
            page.locator("form[action='/admin/absences'] button").click();
            assertThat(page.locator(".yl-absence-table")).containsText("学术会议");
            page.navigate("/board");
            page.locator(".yl-accept-all button").click();
            assertThat(page.locator("#to-move")).hasCount(0);
        }
        assertThat(List.of(tasks.get(first).assignee(), tasks.get(second).assignee()))
                .doesNotContain("versatile")
                .doesNotContainNull();
    }

    @Test
    void saysOnTheSheetWhoWaivedTheSeparationOfDuties() {
        String number = submitted("学校召开专题会议", Category.PARTY_BUILDING);
        try (BrowserContext browser = TestBrowser.context(base())) {
            Page page = signedIn(browser, "admin");
            page.navigate("/articles/" + number + "?tab=sign-off");
            page.locator(".yl-waive summary").click();
            page.locator(".yl-waive [name=who]").selectOption("FIRST:versatile");
            page.locator(".yl-waive [name=reason]").fill("Everybody else is on the autumn trip.");
            page.locator(".yl-waive [type=submit]").click();

            assertThat(page.locator(".yl-waiver-list")).containsText("Everybody else is on the autumn trip.");
            assertThat(Axe.graveFindings(page)).isEmpty();

            page.locator(".yl-waiver-list button").click();
            assertThat(page.locator(".yl-waiver-list")).containsText("taken back");
        }
    }

    @Test
    void excludesNobody() {
        String task = pooled("校园网络维护通知五");
        accounts.actingAs("coordinator", () -> tasks.assign(task, "translator2"));
        jdbc.sql("""
                        insert into absence (username, first_day, last_day, reason, entered_by, entered_at)
                        values ('translator2', current_date, current_date, '学术会议', 'coordinator', current_timestamp)""").update();
        limit("translator");
        for (Look look : List.of(new Look("en", "light", false), new Look("zh-CN", "dark", true))) {
            try (BrowserContext browser = browser(look)) {
                Page page = signedIn(browser, "coordinator");
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                for (String address : List.of("/board")) {
                    page.navigate(address);

                    assertThat(Axe.graveFindings(page))
                            .as("%s %s", address, look)
                            .isEmpty();
                    assertThat(HtmlChecker.errors(page.request().get(address).text()))
                            .as(address)
                            .isEmpty();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                            .as("%s is too wide for %s", address, look)
                            .isLessThanOrEqualTo(0);
                }
                assertThat(complaints).isEmpty();
            }
        }
    }

    private String pooled(String title) {
        return tasks.open(submitted(title, Category.ANNOUNCEMENT)).orElseThrow().id();
    }

    private String submitted(String title, Category category) {
        return accounts.actingAs("author", () -> {
            NewArticle draft = new NewArticle(title, "第一句。第二句。", "text", category, null, null, null, null);
            String number = articles.create(draft).article().number();
            articles.submit(number);
            return number;
        });
    }

    /** Lets the person have one task, and gives them one where they have none. */
    private void limit(String username) {
        if (accounts.actingAs(username, tasks::mine) == 0) {
            accounts.actingAs("coordinator", () -> tasks.assign(pooled("校园网络维护通知"), username));
        }
        jdbc.sql("update account set load_limit = 1 where username = ?")
                .param(username)
                .update();
    }

    private static Locator card(Page page, String task) {
        return page.locator("#card-" + task);
    }

    private static Locator column(Page page, String username) {
        return page.locator("#column-" + username);
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
        BrowserContext browser = look.phone() ? TestBrowser.phoneContext(base()) : TestBrowser.context(base());
        browser.addCookies(List.of(
                new Cookie("yl-lang", look.lang()).setUrl(base()),
                new Cookie("yl-theme", look.theme()).setUrl(base())));
        return browser;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private record Look(String lang, String theme, boolean phone) {}
}
