package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.support.Axe;
import org.yiliu.support.EnabledIfChromium;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.SqlCounter;
import org.yiliu.support.TestBrowser;

/** The termbase's pages as a browser gets them, and as programs without script do. */
@EnabledIfChromium
@AutoConfigureMockMvc
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yiliu.data-dir=target/test-data/desks", "spring.datasource.url=jdbc:h2:mem:desks"})
class TermPagesBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TermEditing editing;

    // ------------------------------------------------------------------ in a browser

    @Test
    void excludesNobody() {
        long id = proposed("提议甲");
        // all other pages of the termbase are looked at with those of the whole program
        var addresses = List.of("/terms?state=PROPOSED", "/terms/" + id + "?state=PROPOSED");
        for (Look look : List.of(new Look("en", "light", false), new Look("zh-CN", "dark", true))) {
            try (BrowserContext browser = browser(look)) {
                Page page = signedIn(browser, "coordinator");
                List<String> complaints = complaints(page);
                for (String address : addresses) {
                    page.navigate(address);
                    assertThat(Axe.graveFindings(page))
                            .as("%s %s", address, look)
                            .isEmpty();
                    assertThat(HtmlChecker.errors(page.content())).as(address).isEmpty();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                            .as("%s is too wide for %s", address, look)
                            .isLessThanOrEqualTo(0);
                }
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void searchesAsOneTypesAndOpensAnEntryBesideTheList() {
        try (BrowserContext browser = browser(new Look("zh-CN", "light", false))) {
            Page page = signedIn(browser, "translator");
            page.navigate("/terms");
            page.keyboard().press("/");
            page.keyboard().type("upholds");
            page.waitForURL("**q=upholds**");
            page.locator(".yl-term-row a").first().click();
            page.waitForURL("**/terms/*q=upholds**");

            assertThat(page.locator("#term-heading").textContent()).isEqualTo("两个维护");
            assertThat(page.locator(".yl-term-row").count()).isEqualTo(1);
        }
    }

    @Test
    void takesAProposalFromATranslatorToUse() {
        try (BrowserContext translators = browser(new Look("en", "light", false));
                BrowserContext chiefs = browser(new Look("en", "light", true))) {
            Page translator = signedIn(translators, "translator");
            translator.navigate("/terms/new?chinese=过程性考核");
            translator.locator("[name=english]").first().fill("process assessment, in class");
            translator.locator("main .btn-primary").click();
            translator.waitForURL("**/terms/*state=PROPOSED");
            String entry = translator.url().replaceAll(".*/terms/(\\d+).*", "/terms/$1");

            Page chief = signedIn(chiefs, "chief");
            chief.navigate("/terms?state=PROPOSED");
            chief.getByText("过程性考核").click();
            chief.locator("#term-panel .btn-primary").click();
            chief.waitForURL("**" + entry);

            assertThat(chief.locator(".yl-toast").innerText()).contains("过程性考核");
            assertThat(chief.locator("#term-panel").innerText()).contains("process assessment, in class");
        }
    }

    @Test
    void tellsWhatBecameOfEachLineOfAFile() {
        try (BrowserContext browser = browser(new Look("en", "light", false))) {
            Page page = signedIn(browser, "coordinator");
            page.navigate("/terms/import");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "a.csv",
                            "text/csv",
                            "chinese,preferred\n导入甲,imported\n,none\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("main .btn-primary").click();
            page.locator(".yl-alert").waitFor();

            assertThat(page.locator(".yl-term-lines").innerText()).contains("Give the Chinese term");
            assertThat(page.locator(".yl-alert").innerText()).contains("nothing was taken");
            assertThat(HtmlChecker.errors(page.content())).isEmpty();
        }
    }

    // ------------------------------------------------------------------ without script

    @Test
    void answersAFragmentToAPagesScriptAndAPageToOthers() {
        assertThat(as("author", mvc.get().uri("/terms?q=两个维护")))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "Two Upholds");
        assertThat(as("author", mvc.get().uri("/terms?q=两个维护").header("HX-Request", "true")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .contains("id=\"term-board\"", "Two Upholds");
        assertThat(as("author", mvc.get().uri("/terms/999999"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as("author", mvc.get().uri("/terms?status=NONE&page=-3&state=x")))
                .hasStatusOk();
    }

    @Test
    void showsThePageWithAsManyStatementsWhateverIsOnIt() throws Exception {
        as("author", mvc.get().uri("/terms"));

        int some = SqlCounter.record(() -> as("author", mvc.get().uri("/terms?status=DESK")))
                .size();
        int all = SqlCounter.record(() -> as("author", mvc.get().uri("/terms"))).size();

        assertThat(all).isEqualTo(some);
    }

    @Test
    void keepsWhatWasTypedWhateverIsRefused() {
        var incomplete = as(
                "coordinator",
                mvc.post()
                        .uri("/terms")
                        .param("chinese", "保留甲")
                        .param("english", "kept, with comma", "")
                        .param("usage", "ADMITTED", "ADMITTED")
                        .param("form", "ANY", "ANY")
                        .param("status", "OFFICIAL"));
        assertThat(incomplete)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("保留甲", "kept, with comma", "yl-problem");

        var taken = as(
                "coordinator",
                mvc.post()
                        .uri("/terms")
                        .param("chinese", "两个维护")
                        .param("english", "Two Somethings", "")
                        .param("usage", "PREFERRED", "ADMITTED")
                        .param("form", "ANY", "ANY"));
        assertThat(taken).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Two Somethings", "Two Upholds");
    }

    @Test
    void showsBothTextsWhenSomebodyWasFaster() {
        long id = accounts.actingAs(
                        "chief",
                        () -> editing.add(
                                TermMother.aTerm("冲突甲").preferred("before").content()))
                .entry()
                .id();
        accounts.actingAs(
                "chief",
                () -> editing.change(
                        id, 0, TermMother.aTerm("冲突甲").preferred("theirs").content()));

        var conflict = as("coordinator", save(id, "0"));
        assertThat(conflict)
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyText()
                .contains("theirs", "mine", "name=\"version\" value=\"1\"");

        assertThat(as("coordinator", save(id, "1"))).hasStatus3xxRedirection();
    }

    @Test
    void offersRowsAndDecisionsByRole() {
        long id = proposed("提议乙");

        assertThat(as("author", mvc.get().uri("/terms/new"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as("translator2", mvc.get().uri("/terms/" + id + "/edit"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as("translator", mvc.get().uri("/terms/" + id + "/edit"))).hasStatusOk();
        assertThat(as("translator", mvc.get().uri("/terms/import"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as("translator", mvc.get().uri("/terms/" + id))).bodyText().doesNotContain("/approval");
        assertThat(as("chief", mvc.get().uri("/terms/" + id))).bodyText().contains("/approval", "/rejection");
        assertThat(as("chief", mvc.post().uri("/terms/" + id + "/rejection").param("reason", "不用")))
                .hasStatus3xxRedirection();
        assertThat(as("translator", mvc.get().uri("/terms/" + id))).bodyText().contains("不用");
        assertThat(as(
                        "coordinator",
                        mvc.post().uri("/terms").param("step", "more").param("english", "a", "b")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"a\"", "value=\"b\"");
    }

    private MockMvcRequestBuilder save(long id, String version) {
        return mvc.post()
                .uri("/terms/" + id)
                .param("chinese", "冲突甲")
                .param("english", "mine", "")
                .param("usage", "PREFERRED", "ADMITTED")
                .param("form", "ANY", "ANY")
                .param("domain", "party")
                .param("status", "DESK")
                .param("version", version);
    }

    private MvcTestResult as(String person, MockMvcRequestBuilder request) {
        String[] roles = accounts.find(person).orElseThrow().roles().stream()
                .map(Enum::name)
                .toArray(String[]::new);
        return request.with(user(person).roles(roles)).with(csrf()).exchange();
    }

    private long proposed(String chinese) {
        return accounts.actingAs(
                        "translator",
                        () -> editing.add(
                                TermMother.aTerm(chinese).preferred("proposed").content()))
                .entry()
                .id();
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
