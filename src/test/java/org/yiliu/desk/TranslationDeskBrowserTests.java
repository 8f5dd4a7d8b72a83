package org.yiliu.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.memory.SignedOffText;
import org.yiliu.memory.TranslationMemory;
import org.yiliu.support.Axe;
import org.yiliu.support.InBrowser;
import org.yiliu.support.TestBrowser;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.Whence;
import org.yiliu.workflow.Tasks;

/** Work at the translation desk, as a browser does it. */
@InBrowser
class TranslationDeskBrowserTests {

    private static final double PATIENCE = 30_000;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    Tasks tasks;

    @Autowired
    Translations translations;

    @Autowired
    TranslationMemory memory;

    private BrowserContext browser;
    private String number;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void beginsToTranslate() {
        browser = TestBrowser.context("http://127.0.0.1:" + port);
        browser.setDefaultTimeout(PATIENCE);
        number = accounts.actingAs("author", () -> {
            String created = articles.create(new NewArticle(
                            "学校召开会议",
                            "会议在**图书馆**召开，共180余人参加。会议由韩立主持。校长作了讲话。",
                            "markdown",
                            Category.TEACHING,
                            null,
                            null,
                            null,
                            null))
                    .article()
                    .number();
            articles.submit(created);
            return created;
        });
        accounts.actingAs(
                "translator", () -> tasks.claim(tasks.open(number).orElseThrow().id()));
    }

    @AfterEach
    void sawNoBrokenScript() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void keepsEveryCharacterThroughALostConnectionAndAnExpiredSession() {
        Page page = desk();
        Locator field = field(page, 3);
        field.pressSequentially("Han Li ");
        browser.setOffline(true);
        field.pressSequentially("chaired ");
        assertThat(page.locator("#save-word")).hasAttribute("data-save", "offline", patient());
        field.pressSequentially("the ");
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("yiliu"));
        browser.setOffline(false);
        field.pressSequentially("meeting.");

        Locator password = page.locator("#sign-in-password");
        password.waitFor();
        assertThat(field).hasValue("Han Li chaired the meeting.");
        password.fill("yiliu-demo");
        password.press("Enter");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(3).target()).isEqualTo("Han Li chaired the meeting."));
        assertThat(page.locator("#save-word")).hasAttribute("data-save", "saved", patient());
        assertThat(field).hasValue("Han Li chaired the meeting.");
    }

    @Test
    void findsEverythingAgainAfterTheTabWasClosedInMidTyping() {
        Page page = desk();
        browser.setOffline(true);
        field(page, 3).pressSequentially("Han Li chaired it while nobody could hear");
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        browser.setOffline(false);

        Page again = opened(browser.newPage());

        assertThat(field(again, 3)).hasValue("Han Li chaired it while nobody could hear");
        // by this page, or by the one before as it went
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(stored(3).target()).isEqualTo("Han Li chaired it while nobody could hear"));
    }

    @Test
    void storesWhatIsTypedWhileTheScriptsAreStillComing() {
        Page page = signedIn(browser, "translator");
        page.onPageError(complaints::add);
        List<Route> late = new ArrayList<>();
        page.route(Pattern.compile("/js/desk-.*"), late::add);
        page.navigate(
                "/articles/" + number + "/translate", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        field(page, 3).pressSequentially("Han Li chaired it");
        late.forEach(Route::resume);
        page.unroute(Pattern.compile("/js/desk-.*"));

        assertThat(page.locator("#save-word")).hasAttribute("data-save", "saved", patient());
        assertThat(stored(3).target()).isEqualTo("Han Li chaired it");
    }

    @Test
    void undoesWhatWasStoredLongAgo() {
        Page page = desk();
        Locator field = field(page, 3);
        field.pressSequentially("One");
        page.waitForTimeout(1700);
        field.pressSequentially(" two");
        saved(page);
        field.press("Alt+c");
        assertThat(field).hasValue("会议由韩立主持。");
        saved(page);

        field.press("Control+z");
        assertThat(field).hasValue("One two");
        field.press("Control+z");
        assertThat(field).hasValue("One");
        field.press("Control+y");
        assertThat(field).hasValue("One two");
        saved(page);

        assertThat(stored(3).target()).isEqualTo("One two");
    }

    @Test
    void takesPlaceholdersAsWholesOnly() {
        Page page = desk();
        Locator field = field(page, 2);
        field.fill("It met in the <1>library</1>.");
        field.press("End");
        field.press("ArrowLeft");
        field.press("Backspace");

        assertThat(field).hasValue("It met in the library.");
        assertThat(page.locator("#toasts")).containsText("Placeholder 1");
        page.locator("#toasts .yl-linkbutton").last().click();
        assertThat(field).hasValue("It met in the <1>library</1>.");

        field.press("Home");
        for (int i = 0; i < "It met in the ".length() + 1; i++) {
            field.press("ArrowRight");
        }
        page.waitForFunction("() => document.activeElement.selectionStart === 'It met in the <1>'.length");
        field.pressSequentially("big ");
        assertThat(field).hasValue("It met in the <1>big library</1>.");
    }

    @Test
    void replacesEverywhereAfterShowingWhereAndTakesItBack() {
        Page page = desk();
        field(page, 2).fill("The conference met in the <1>library</1>.");
        field(page, 3).fill("Han Li chaired the conference; a Conference it was.");
        saved(page);
        field(page, 3).press("Alt+r");
        page.locator("#find-what").fill("the conference");
        page.locator("#find-put").fill("the meeting");

        assertThat(page.locator("#find-hits > li")).hasCount(2);
        assertThat(page.locator("#find-hits del").first()).hasText("The conference");
        page.locator("#find-what").fill("conference met in the lib");
        assertThat(page.locator("#find-hits > li")).hasCount(1);
        page.locator("#find-put").fill("meeting was in the lib");
        assertThat(page.locator("#find-hits ins")).hasText("<1>meeting was in the lib");
        page.locator("#find-replace").click();

        assertThat(field(page, 2)).hasValue("The <1>meeting was in the library</1>.");
        saved(page);
        assertThat(stored(2).target()).isEqualTo("The <1>meeting was in the library</1>.");
        page.locator("#toasts .yl-linkbutton").last().click();
        assertThat(field(page, 2)).hasValue("The conference met in the <1>library</1>.");
        saved(page);
        assertThat(stored(2).target()).isEqualTo("The conference met in the <1>library</1>.");
    }

    @Test
    void saysWhatIsWrongWithAPatternAndNeverWaitsForOneThatDoesNotEnd() {
        Page page = desk();
        field(page, 3).fill("a".repeat(40) + "!");
        field(page, 3).press("Control+Shift+f");
        page.locator("#find [name=regex]").check();
        page.locator("#find-what").fill("(a");
        assertThat(page.locator("#find-said")).containsText("cannot be read");

        page.locator("#find-what").fill("(a+)+$");

        assertThat(page.locator("#find-said"))
                .containsText("takes too long", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#find-what")).isEditable();
    }

    @Test
    void remembersThatATextCameFromTheMemory() {
        memory.remember(
                "YL-2025-0318",
                List.of(new SignedOffText("校长作了讲话。", "The President spoke.", null, null, "translator2")),
                "chief");
        Page page = desk();
        Locator field = field(page, 4);
        field.click();
        Locator match = page.locator("#here-matches .yl-match").first();
        assertThat(match).containsText("The President spoke.");
        assertThat(match).containsText("100%");
        field.press("Alt+7");

        assertThat(field).hasValue("The President spoke.");
        saved(page);
        assertThat(stored(4).whence()).isEqualTo(Whence.MEMORY);
        assertThat(stored(4).provenance()).isEqualTo("YL-2025-0318");
        assertThat(row(page, 4).locator(".yl-whence")).hasText("TM 100");
        field.press("End");
        field.pressSequentially(" Twice.");
        saved(page);
        assertThat(stored(4).whence()).isEqualTo(Whence.TYPED);
        assertThat(row(page, 4).locator(".yl-whence")).hasCount(0);
    }

    @Test
    void checksARowWhileOneTypes() {
        Page page = desk();
        Locator field = field(page, 3);
        field.pressSequentially("Han Li，chaired it.");

        assertThat(page.locator("#here-findings .yl-finding").first()).containsText("Full-width");
        assertThat(row(page, 3)).hasAttribute("data-finding", "BLOCKER");
        field.press("Alt+x");
        assertThat(field).not().hasValue("Han Li，chaired it.");
        assertThat(page.locator("#here-findings")).not().containsText("Full-width");
    }

    @Test
    void showsWhoElseHasTheArticleOpen() {
        try (BrowserContext other = TestBrowser.context("http://127.0.0.1:" + port)) {
            opened(signedIn(other, "coordinator"));
            Page page = desk();

            assertThat(page.locator("#others")).containsText("translation");
            assertThat(page.locator("#others [data-person]")).hasCount(1);
        }
    }

    @Test
    void excludesNobodyWithEverythingInThePanel() {
        memory.remember(
                "YL-2025-0319",
                List.of(new SignedOffText("会议由李明主持。", "Li Ming chaired the meeting.", null, null, "translator2")),
                "chief");
        Page page = desk();
        field(page, 3).pressSequentially("Han Li， chaired it.");
        page.locator("#here-findings .yl-finding").first().waitFor();

        assertThat(Axe.graveFindings(page)).isEmpty();
        page.keyboard().press("Alt+r");
        page.locator("#find-what").fill("Han");
        assertThat(page.locator("#find-hits > li")).hasCount(1);
        assertThat(Axe.graveFindings(page)).isEmpty();
    }

    private Page desk() {
        return opened(signedIn(browser, "translator"));
    }

    private Page opened(Page page) {
        page.onPageError(complaints::add);
        page.navigate("/articles/" + number + "/translate");
        page.locator("#desk[data-live=ready]").waitFor();
        return page;
    }

    private static Page signedIn(BrowserContext browser, String person) {
        Page page = browser.newPage();
        page.navigate("/login");
        page.locator("#username").fill(person);
        page.locator("#password").fill("yiliu-demo");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/");
        return page;
    }

    private static Locator row(Page page, int position) {
        return page.locator(".yl-seg[data-position='" + position + "']");
    }

    private static Locator field(Page page, int position) {
        Locator field = row(page, position).locator("textarea");
        field.focus();
        return field;
    }

    private static void saved(Page page) {
        page.waitForFunction("() => !window.yiliu.desk.keeper.unsent().length");
    }

    private static LocatorAssertions.HasAttributeOptions patient() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE);
    }

    private SegmentView stored(int position) {
        return translations.view(Objects.requireNonNull(number)).segments().stream()
                .filter(segment -> segment.position() == position)
                .findFirst()
                .orElseThrow();
    }
}
