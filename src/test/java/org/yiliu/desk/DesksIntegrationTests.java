package org.yiliu.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.support.Axe;
import org.yiliu.support.EnabledIfChromium;
import org.yiliu.support.SqlCounter;
import org.yiliu.support.TestBrowser;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/** Both desks in the whole program: what they cost, and that a browser loses nothing. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yiliu.data-dir=target/test-data/desks", "spring.datasource.url=jdbc:h2:mem:desks"})
@AutoConfigureMockMvc
class DesksIntegrationTests {

    private static final String PASSWORD = "yiliu-demo";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    UserDetailsService people;

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    Tasks tasks;

    @Autowired
    Translations translations;

    @BeforeAll
    static void waitsForSlowMachines() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfSegments() throws Exception {
        String small = claimed(3);
        String large = claimed(100);
        statements("/articles/" + small + "/translate", "translator");

        assertThat(statements("/articles/" + large + "/translate", "translator"))
                .hasSameSizeAs(statements("/articles/" + small + "/translate", "translator"))
                .hasSizeLessThan(30);

        handIn(small);
        handIn(large);
        assertThat(statements("/articles/" + large + "/review", "reviewer"))
                .hasSameSizeAs(statements("/articles/" + small + "/review", "reviewer"))
                .hasSizeLessThan(35);
    }

    @Test
    @EnabledIfChromium
    void storesWhatIsTypedAndConfirms() {
        String number = claimed(4);
        try (BrowserContext context = TestBrowser.context(base())) {
            Page page = translating(context, number);
            field(page, 1).click();
            page.keyboard().type("A Title for the Test");
            assertThat(page.locator("#save-word")).containsText("Saved");
            page.keyboard().press("Control+Enter");

            assertThat(row(page, 1)).hasAttribute("data-state", "TRANSLATED");
            assertThat(row(page, 2)).hasAttribute("aria-current", "true");
            assertThat(page.locator("#done")).hasText("1 of 5 segments");
            page.keyboard().press("Alt+KeyC");
            assertThat(field(page, 2)).hasValue(segment(number, 2).source());
            assertThat(page.locator("#all-findings")).containsText("unchanged");
            assertThat(Axe.graveFindings(page)).isEmpty();
        }
        assertThat(segment(number, 1).target()).isEqualTo("A Title for the Test");
    }

    @Test
    @EnabledIfChromium
    void keepsTextsWhileTheNetworkIsGone() {
        String number = claimed(4);
        try (BrowserContext context = TestBrowser.context(base())) {
            Page page = translating(context, number);
            context.setOffline(true);
            field(page, 2).click();
            page.keyboard().type("Typed without a network");
            assertThat(page.locator("#save-word")).containsText("Offline");
            field(page, 3).click();
            page.keyboard().type("And another one");

            context.setOffline(false);

            assertThat(page.locator("#save-word")).containsText("Saved");
            assertThat(page.locator("#save-word")).not().containsText("Offline");
        }
        awaitTarget(number, 2, "Typed without a network");
        awaitTarget(number, 3, "And another one");
    }

    @Test
    @EnabledIfChromium
    void bringsBackWhatCouldNotBeStoredBeforeThePageWasLeft() {
        String number = claimed(4);
        try (BrowserContext context = TestBrowser.context(base())) {
            Page page = translating(context, number);
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')); }");
            field(page, 2).click();
            page.keyboard().type("Left in a hurry");
            page.navigate("about:blank");
            assertThat(segment(number, 2).target()).isEmpty();

            page.navigate("/articles/" + number + "/translate");

            assertThat(field(page, 2)).hasValue("Left in a hurry");
            awaitTarget(number, 2, "Left in a hurry");
        }
    }

    @Test
    @EnabledIfChromium
    void signsInAgainOverThePage() {
        String number = claimed(4);
        try (BrowserContext context = TestBrowser.context(base())) {
            Page page = translating(context, number);
            List<Cookie> kept = context.cookies().stream()
                    .filter(cookie -> !cookie.name.equals("yiliu"))
                    .toList();
            context.clearCookies();
            context.addCookies(kept);
            field(page, 2).click();
            page.keyboard().type("Typed after the session ended");

            assertThat(page.locator("#sign-in")).isVisible();
            page.locator("#sign-in-password").fill(PASSWORD);
            page.keyboard().press("Enter");

            assertThat(page.locator("#sign-in")).not().isVisible();
            assertThat(page.locator("#save-word")).containsText("Saved");
            assertThat(field(page, 2)).hasValue("Typed after the session ended");
        }
        awaitTarget(number, 2, "Typed after the session ended");
    }

    @Test
    @EnabledIfChromium
    void showsBothTextsInAConflict() {
        String number = claimed(4);
        try (BrowserContext context = TestBrowser.context(base())) {
            Page page = translating(context, number);
            SegmentView before = segment(number, 2);
            accounts.actingAs(
                    "translator",
                    () -> translations.save(number, before.id(), before.version(), "The other window’s text", null));
            field(page, 2).click();
            page.keyboard().type("This window’s text");

            assertThat(page.locator("#conflict")).isVisible();
            assertThat(page.locator("#conflict-theirs")).hasText("The other window’s text");
            assertThat(page.locator("#conflict-mine")).hasText("This window’s text");
            page.keyboard().press("Escape");
            assertThat(field(page, 2)).hasValue("This window’s text");

            page.reload();
            assertThat(field(page, 2)).hasValue("This window’s text");
            assertThat(page.locator("#save-word")).containsText("Conflict");
            page.locator("#save-word").click();
            page.locator("#conflict-merge").fill("Both windows’ text");
            page.locator("[data-conflict=merge]").click();
            assertThat(page.locator("#save-word")).containsText("Saved");
        }
        awaitTarget(number, 2, "Both windows’ text");
        SegmentView present = segment(number, 2);
        assertThat(translations.history(number, present.id()))
                .extracting(text -> text.target())
                .contains("The other window’s text", "Both windows’ text");
    }

    @Test
    @EnabledIfChromium
    void walksAcceptsAndCorrectsByKey() {
        String number = claimed(4);
        handIn(number);
        accounts.actingAs("reviewer", () -> tasks.claim(task(number).id()));
        try (BrowserContext context = TestBrowser.context(base())) {
            Page page = signedIn(context, "reviewer");
            page.navigate("/articles/" + number + "/review");
            assertThat(row(page, 1)).hasAttribute("aria-current", "true");

            page.keyboard().press("a");
            assertThat(page.locator("#read-words")).hasText("1 of 5 segments");
            assertThat(row(page, 2)).hasAttribute("aria-current", "true");
            page.keyboard().press("e");
            page.keyboard().type(" Corrected");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#read-words")).hasText("2 of 5 segments");
            assertThat(row(page, 2)).containsText("Corrected");
            assertThat(row(page, 3)).hasAttribute("aria-current", "true");
            page.keyboard().press("c");
            assertThat(page.locator("#comment-text")).isFocused();
            page.keyboard().type("Which hall?");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#here-talk")).containsText("Which hall?");
            assertThat(Axe.graveFindings(page)).isEmpty();

            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            page.locator("[name=outcome][value=APPROVED]").check();
            page.locator("#decide-button").click();
            assertThat(page.locator("#ask")).containsText("3 changes are not read");
        }
        assertThat(segment(number, 1).state()).isEqualTo(SegmentState.REVIEWED);
        assertThat(segment(number, 2).target()).endsWith("Corrected");
    }

    @Test
    @EnabledIfChromium
    void worksWithoutScript() {
        String number = claimed(4);
        try (BrowserContext context =
                TestBrowser.context(TestBrowser.options(base()).setJavaScriptEnabled(false))) {
            Page page = translating(context, number);
            field(page, 2).fill("Stored by the form");
            page.locator("button[name=do][value=save]").click();

            assertThat(field(page, 2)).hasValue("Stored by the form");
            page.locator("#hand-in-button").click();
            assertThat(page.locator("#refusal")).containsText("blockers left");
            assertThat(field(page, 2)).hasValue("Stored by the form");
        }
        assertThat(segment(number, 2).target()).isEqualTo("Stored by the form");
    }

    /** An article of a title and so many sentences, claimed by the translator. */
    private String claimed(int sentences) {
        String text = IntStream.rangeClosed(1, sentences)
                .mapToObj(i -> "第" + i + "次会议在图书馆报告厅召开。")
                .collect(Collectors.joining("\n\n"));
        String number = accounts.actingAs(
                "author",
                () -> articles.create(new NewArticle("学校召开会议", text, "text", Category.TEACHING, null, null, null, null))
                        .article()
                        .number());
        accounts.actingAs("author", () -> articles.submit(number));
        if (task(number).type() == TaskType.ASSIGN) {
            accounts.actingAs(
                    "coordinator", () -> tasks.complete(task(number).id(), Completion.of(TaskOutcome.POOLED)));
        }
        accounts.actingAs("translator", () -> tasks.claim(task(number).id()));
        return number;
    }

    private void handIn(String number) {
        accounts.actingAs("translator", () -> {
            for (SegmentView segment : translations.view(number).segments()) {
                translations.save(
                        number,
                        segment.id(),
                        segment.version(),
                        "Meeting number " + segment.position() + " took place.",
                        SegmentState.TRANSLATED);
            }
            return tasks.complete(task(number).id(), Completion.of(TaskOutcome.SUBMITTED));
        });
    }

    private TaskView task(String number) {
        return tasks.open(number).orElseThrow();
    }

    private SegmentView segment(String number, int position) {
        return translations.view(number).segments().get(position - 1);
    }

    private void awaitTarget(String number, int position, String target) {
        await().untilAsserted(
                        () -> assertThat(segment(number, position).target()).isEqualTo(target));
    }

    private List<String> statements(String path, String person) throws Exception {
        return SqlCounter.record(() -> mvc.perform(get(path).with(user(people.loadUserByUsername(person))))
                .andExpect(status().isOk()));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Page signedIn(BrowserContext context, String person) {
        Page page = context.newPage();
        page.navigate("/login");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private Page translating(BrowserContext context, String number) {
        Page page = signedIn(context, "translator");
        page.navigate("/articles/" + number + "/translate");
        return page;
    }

    private static Locator row(Page page, int position) {
        return page.locator(".yl-seg[data-position='" + position + "']");
    }

    private static Locator field(Page page, int position) {
        return row(page, position).locator("textarea");
    }
}
