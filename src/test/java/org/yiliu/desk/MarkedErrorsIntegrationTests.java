package org.yiliu.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.Annotations;
import org.yiliu.review.ErrorAnnotation;
import org.yiliu.review.ErrorSeverity;
import org.yiliu.review.ErrorType;
import org.yiliu.review.NewAnnotation;
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

/** Marked errors in the whole program: what they cost the pages, and their way from the reviewer to the translator and back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yiliu.data-dir=target/test-data/desks", "spring.datasource.url=jdbc:h2:mem:desks"})
@AutoConfigureMockMvc
class MarkedErrorsIntegrationTests {

    private static final String SENTENCE = "On March 6, the University held its teaching conference with 180 people.";

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

    @Autowired
    Annotations annotations;

    private String number = "";

    @BeforeAll
    static void waitsForSlowMachines() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void claimedByTheReviewer() {
        String text = "3月6日，学校召开教学工作会议，190余人参加。";
        number = accounts.actingAs(
                "author",
                () -> articles.create(new NewArticle("学校召开会议", text, "text", Category.TEACHING, null, null, null, null))
                        .article()
                        .number());
        accounts.actingAs("author", () -> articles.submit(number));
        if (task().type() == TaskType.ASSIGN) {
            accounts.actingAs("coordinator", () -> tasks.complete(task().id(), Completion.of(TaskOutcome.POOLED)));
        }
        claim("translator");
        write(1, "University Holds Conference");
        write(2, SENTENCE);
        handIn();
        claim("reviewer");
    }

    @Test
    void pagesCostTheSameHoweverManyErrorsAreMarked() throws Exception {
        mark("March");
        List<String> addresses = List.of(
                "/articles/" + number + "/review",
                "/articles/" + number + "/translate?segment=" + segment(2).id(),
                "/articles/" + number + "?tab=sign-off",
                "/articles/" + number + "/desk/annotations?segment="
                        + segment(2).id());
        cost(addresses);
        List<Integer> before = cost(addresses);
        for (String words : List.of("University", "held", "teaching", "conference", "180", "people")) {
            mark(words);
        }

        assertThat(cost(addresses)).isEqualTo(before).allMatch(statements -> statements < 40);
    }

    @Test
    @EnabledIfChromium
    void aMarkGoesToTheTranslatorAndComesBackAnswered() {
        try (BrowserContext atTheReviewer = TestBrowser.context(base());
                BrowserContext atTheTranslator = TestBrowser.context(base())) {
            Page reviewer = at(atTheReviewer, "reviewer", "/review");
            marksByKey(reviewer, 9, 1, "WRONG_TERM", "MINOR", "meeting", "Meeting, not conference");
            assertThat(row(reviewer, 2).locator(".yl-marked")).hasCount(1);
            marksByKey(reviewer, 11, 1, "MISTRANSLATION", "CRITICAL", "190", "");
            assertThat(reviewer.locator("#count-annotations")).hasText("2");
            assertThat(reviewer.locator("#along")).containsText("2 marked errors go along.");
            assertThat(Axe.graveFindings(reviewer)).isEmpty();
            assertThat(all())
                    .extracting(ErrorAnnotation::quote, ErrorAnnotation::penalty)
                    .containsExactly(tuple("conference", 1), tuple("180", 25));
            sendsBack(reviewer);

            Page translator = at(atTheTranslator, "translator", "/translate");
            assertThat(row(translator, 2)).hasAttribute("data-marked", "2");
            row(translator, 2).locator("textarea").click();
            Locator cards = translator.locator("#here-annotations .yl-marked");
            assertThat(cards).hasCount(2);
            cards.nth(1).locator("[data-annotation-apply] button").click();
            assertThat(row(translator, 2).locator("textarea")).hasValue(SENTENCE.replace("180", "190"));
            assertThat(cards.nth(1)).containsText("Accepted");
            cards.nth(0).locator("summary").click();
            cards.nth(0).locator("[name=text]").fill("The termbase has conference.");
            cards.nth(0).locator("[name=text]").press("Enter");
            assertThat(cards.nth(0)).containsText("Disputed");
            assertThat(row(translator, 2)).not().hasAttribute("data-marked", "2");
            assertThat(Axe.graveFindings(translator)).isEmpty();
            await().untilAsserted(() -> assertThat(segment(2).target()).isEqualTo(SENTENCE.replace("180", "190")));
            confirmAll();
            handIn();
            claim("reviewer");

            reviewer.navigate("/articles/" + number + "/review?show=all");
            assertThat(row(reviewer, 2)).containsText("The termbase has conference.");
            assertThat(row(reviewer, 2).locator("p.yl-seg-tgt mark")).hasText("conference");
            row(reviewer, 2).locator("[action$='/withdrawal'] button").click();
            assertThat(row(reviewer, 2).locator(".yl-marked")).hasCount(1);
        }
        assertThat(all())
                .extracting(ErrorAnnotation::status)
                .containsExactly(AnnotationStatus.WITHDRAWN, AnnotationStatus.ACCEPTED);
    }

    @Test
    @EnabledIfChromium
    void marksAndAnswersWithoutScript() {
        var options = TestBrowser.options(base()).setJavaScriptEnabled(false);
        try (BrowserContext atTheReviewer = TestBrowser.context(options);
                BrowserContext atTheTranslator = TestBrowser.context(options)) {
            Page reviewer = at(atTheReviewer, "reviewer", "/review");
            row(reviewer, 2).locator("[data-do=mark]").click();
            Locator form = row(reviewer, 2).locator("[data-mark-form]");
            form.locator("[name=quote]").fill("180 people");
            form.locator("[name=kind]").selectOption("MISTRANSLATION");
            form.locator("[name=severity][value=MAJOR]").check();
            form.locator("[name=suggestion]").fill("190 people");
            form.locator("button[type=submit]").click();
            assertThat(row(reviewer, 2).locator("mark")).hasText("180 people");
            sendsBack(reviewer);

            Page translator = at(
                    atTheTranslator,
                    "translator",
                    "/translate?segment=" + segment(2).id());
            translator
                    .locator("#here-annotations [data-annotation-apply] button")
                    .click();

            assertThat(row(translator, 2).locator("textarea")).hasValue(SENTENCE.replace("180", "190"));
            assertThat(translator.locator("#here-annotations")).containsText("Accepted");
        }
    }

    /** Selects so many words after so many others with the arrow keys, and says what is wrong with them. */
    private void marksByKey(
            Page page, int before, int count, String kind, String severity, String suggestion, String note) {
        row(page, 2).locator(".yl-origin").click();
        page.keyboard().press("m");
        assertThat(row(page, 2).locator("p.yl-seg-tgt")).isFocused();
        for (int i = 0; i < before; i++) {
            page.keyboard().press("Control+ArrowRight");
        }
        for (int i = 0; i < count; i++) {
            page.keyboard().press("Control+Shift+ArrowRight");
        }
        page.keyboard().press("Enter");
        Locator form = row(page, 2).locator("[data-mark-form]");
        assertThat(form.locator("[name=kind]")).isFocused();
        form.locator("[name=kind]").selectOption(kind);
        form.locator("[name=severity][value=" + severity + "]").check();
        form.locator("[name=suggestion]").fill(suggestion);
        form.locator("[name=note]").fill(note);
        page.keyboard().press("Control+Enter");
        assertThat(form).hasCount(0);
    }

    private void sendsBack(Page reviewer) {
        reviewer.locator("[name=outcome][value=CHANGES_REQUESTED]").check();
        reviewer.locator("#comment").fill("Please see the marked errors.");
        reviewer.locator("#decide [type=submit]").click();
        reviewer.waitForURL(base() + "/");
    }

    private void mark(String quote) {
        NewAnnotation wish = new NewAnnotation(
                segment(2).id(),
                null,
                null,
                null,
                quote,
                null,
                null,
                null,
                null,
                ErrorType.AWKWARD,
                ErrorSeverity.MINOR,
                null,
                null);
        accounts.actingAs("reviewer", () -> annotations.mark(number, wish));
    }

    private List<ErrorAnnotation> all() {
        return accounts.actingAs("author", () -> annotations.of(number));
    }

    private List<Integer> cost(List<String> addresses) throws Exception {
        List<Integer> costs = new ArrayList<>();
        for (String address : addresses) {
            costs.add(SqlCounter.record(
                            () -> mvc.perform(get(address).with(user(people.loadUserByUsername("reviewer"))))
                                    .andExpect(status().isOk()))
                    .size());
        }
        return costs;
    }

    private void claim(String person) {
        if (task().assignee() == null) {
            accounts.actingAs(person, () -> tasks.claim(task().id()));
        }
    }

    private void handIn() {
        accounts.actingAs("translator", () -> tasks.complete(task().id(), Completion.of(TaskOutcome.SUBMITTED)));
    }

    private void confirmAll() {
        for (int position : new int[] {1, 2}) {
            write(position, segment(position).target());
        }
    }

    private void write(int position, String english) {
        SegmentView segment = segment(position);
        accounts.actingAs(
                "translator",
                () -> translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED));
    }

    private TaskView task() {
        return tasks.open(number).orElseThrow();
    }

    private SegmentView segment(int position) {
        return translations.view(number).segments().get(position - 1);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Page at(BrowserContext context, String person, String desk) {
        Page page = context.newPage();
        page.navigate("/login");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill("yiliu-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/articles/" + number + desk);
        return page;
    }

    private static Locator row(Page page, int position) {
        return page.locator(".yl-seg[data-position='" + position + "']");
    }
}
