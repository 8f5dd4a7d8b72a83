package org.yiliu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.yiliu.support.InBrowser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people come for, done as they do it: at the pages, with keyboard and pointer, each at a browser of their own. */
@InBrowser
class JourneysInBrowserTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARTICLE = Pattern.compile(".*/articles/YL-\\d{4}-\\d{4}$");

    private final List<Visitor> visitors = new ArrayList<>();

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

    @AfterEach
    void nobodySawTheProgramStumble() {
        List<String> complaints =
                visitors.stream().flatMap(each -> each.complaints().stream()).toList();
        visitors.forEach(Visitor::close);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aWordFileBecomesAPageForReaders() throws IOException {
        String number = handsInAWordFile(person("author", ENGLISH));
        assignsTheTranslator(person("coordinator", ENGLISH), number);
        translatesEverySegment(person("translator", ENGLISH), number);
        Visitor reviewer = person("reviewer", ENGLISH);
        takes(reviewer, number);
        acceptsEverySegment(reviewer);
        approves(reviewer);
        for (String next : List.of("editor", "chief")) {
            Visitor visitor = person(next, ENGLISH);
            takes(visitor, number);
            approvesAllTheSame(visitor);
        }
        publishes(person("publisher", ENGLISH), number);

        Visitor reader = visitor(ENGLISH, false).opens(newsroom.readable(number));

        assertThat(HAN.matcher(reader.page().content()).find()).isFalse();
        assertThat(reader.on("body")).containsText("Translated by Basic Course Department");
        assertThat(reader.on("h1")).hasText("Basic Course Department Holds Sixth Teaching Contest for Young Faculty");
        assertThat(reader.on("figure img")).hasCount(1);
    }

    @Test
    void whatIsSentBackReturnsToItsTranslatorWithTheReason() {
        String reason = "“教学工作会议”请用校办的固定译法。";
        String number = newsroom.submitted("TEACHING", "学校召开退回演练会议");
        newsroom.handedIn("translator", number);
        Visitor reviewer = person("reviewer", SIMPLIFIED_CHINESE);
        takes(reviewer, number);
        reviewer.on("#decide input[value=CHANGES_REQUESTED]").check();
        reviewer.on("#comment").fill(reason);
        reviewer.on("#decide-button").click();
        reviewer.page().waitForURL(base + "/");

        Visitor translator = person("translator", SIMPLIFIED_CHINESE);
        assertThat(task(translator, number)).containsText(reason);
        task(translator, number).locator(".yl-task-act a").click();
        assertThat(translator.on(".yl-alert").filter(containing(reason))).isVisible();
        assertThat(translator.on(".yl-bar-title")).containsText(translator.says("app.round", 2));
        writes(translator, 1, "The university held its annual conference on teaching, attended by over 180 people.");
        handsIn(translator);

        takes(reviewer, number);
        assertThat(reviewer.on(".yl-seg[data-matters]")).hasCount(1);
        acceptsEverySegment(reviewer);
        approves(reviewer);
        assertThat(newsroom.article(number).path("translator").asString()).isEqualTo("translator");
    }

    @Test
    void aWithdrawnPageIsGoneForItsReaders() {
        String number = newsroom.submitted("TEACHING", "学校召开撤回演练会议");
        String page = newsroom.published(number);
        Visitor author = visitor(ENGLISH, true).signsIn("author").opens("/articles/" + number);

        author.on("[data-yl-open=withdraw]").click();
        author.on("#withdraw textarea").fill("The event was cancelled.");
        author.button(author.on("#withdraw"), "desk.withdraw.submit").click();

        assertThat(author.on(".yl-bar .yl-stage")).containsText(author.says("stage.WITHDRAWN"));
        assertThat(new Api(base, "nobody").page(page).status()).isEqualTo(410);
    }

    @Test
    void aRevisedSourceLeavesOnlyWhatChangedToRedo() {
        String number = newsroom.submitted("TEACHING", "学校召开修订演练会议");
        newsroom.translated("translator", number);
        Visitor author = person("author", ENGLISH).opens("/articles/" + number + "/edit");

        author.on("#body").fill(author.on("#body").inputValue().replace("180", "190"));
        author.on("#note").fill("人数更正");
        author.presses("desk.draft.save-revision");
        author.page().waitForURL(ARTICLE);

        Visitor translator = person("translator", ENGLISH).opens("/articles/" + number + "/translate");
        assertThat(translator.on(".yl-desk-notes")).containsText(translator.says("desk.translate.reworded", 1));
        assertThat(translator.on(".yl-seg[data-state=TRANSLATED]")).hasCount(2);
        Locator changed = translator.on(".yl-seg:not([data-state=TRANSLATED])");
        assertThat(changed).hasCount(1);
        assertThat(changed).containsText("190");
        assertThat(changed).containsText(translator.says("desk.translate.reworded.row"));
    }

    @Test
    void whoeverWroteTheEnglishIsToldWhyTheyMayNotReviewIt() {
        String number = newsroom.submitted("TEACHING", "学校召开分工演练会议");
        newsroom.handedIn("versatile", number);
        Visitor versatile = person("versatile", ENGLISH);

        assertThat(task(versatile, number)).hasCount(0);
        for (String page : List.of("", "/review")) {
            versatile.opens("/articles/" + number + page);
            assertThat(versatile.on("main")).containsText(versatile.says("review.wrote-the-english"));
            assertThat(versatile.button(versatile.on("main"), "action.claim")).hasCount(0);
        }
    }

    private String handsInAWordFile(Visitor author) throws IOException {
        author.opens("/articles/new");
        author.on("#category").selectOption("PARTY_BUILDING");
        author.on("#origin").fill("基础课部");
        author.on("#file").setInputFiles(sample("02-young-teachers-contest.docx"));
        author.on("#draft[data-number^=YL]").waitFor();
        author.presses("action.submit");
        author.page().waitForURL(ARTICLE);
        String address = author.page().url();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void assignsTheTranslator(Visitor coordinator, String number) {
        coordinator.opens("/");
        Locator row = task(coordinator, number);
        row.locator("select").selectOption("translator");
        coordinator.button(row, "task.ASSIGN").click();
        assertThat(row).hasCount(0);
    }

    private void translatesEverySegment(Visitor translator, String number) throws IOException {
        translator.opens("/");
        task(translator, number).locator(".yl-task-act a").click();
        Map<String, String> english = english("02-young-teachers-contest.en.json");
        Locator segments = translator.on(".yl-seg");
        segments.first().waitFor();
        translator.on("#desk[data-live=ready]").waitFor();
        for (int i = 0; i < segments.count(); i++) {
            String source = Objects.requireNonNull(segments.nth(i).getAttribute("data-source"));
            writes(translator, i, english.getOrDefault(source, Newsroom.english(i, source)));
        }
        handsIn(translator);
    }

    /** Types a segment's English and confirms it by key. */
    private static void writes(Visitor translator, int segment, String text) {
        Locator row = translator.on(".yl-seg").nth(segment);
        row.locator("textarea").fill(text);
        row.locator("textarea").press("Control+Enter");
        assertThat(row).hasAttribute("data-state", "TRANSLATED");
    }

    private void handsIn(Visitor translator) {
        translator.on("#hand-in-button").click();
        translator.page().waitForURL(base + "/");
    }

    /** Claims a task in "my work" and goes to where it is done. */
    private static void takes(Visitor visitor, String number) {
        visitor.opens("/");
        Locator row = task(visitor, number);
        Locator claim = visitor.button(row, "action.claim");
        if (claim.count() > 0) {
            claim.click();
        }
        row.locator(".yl-task-act a").click();
    }

    /** Walks down the page with the reviewer's keys. */
    private static void acceptsEverySegment(Visitor reviewer) {
        Locator rows = reviewer.on(".yl-seg[data-matters]");
        rows.first().waitFor();
        for (int i = 0; i < rows.count(); i++) {
            rows.nth(i).locator(".yl-seg-src").click();
            reviewer.page().keyboard().press("a");
            assertThat(rows.nth(i)).hasAttribute("data-read", "yes");
        }
    }

    private void approves(Visitor reviewer) {
        reviewer.on("#decide input[value=APPROVED]").check();
        reviewer.on("#decide-button").click();
        reviewer.page().waitForURL(base + "/");
    }

    /** Approves without having read what is new: the page asks once. */
    private void approvesAllTheSame(Visitor reviewer) {
        reviewer.on("#decide input[value=APPROVED]").check();
        reviewer.on("#decide-button").click();
        reviewer.presses("desk.review.approve-all-the-same");
        reviewer.page().waitForURL(base + "/");
    }

    private static void publishes(Visitor publisher, String number) {
        takes(publisher, number);
        publisher.presses("action.publish-now");
    }

    private static Locator task(Visitor visitor, String number) {
        return visitor.on("#task-" + number);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Visitor person(String username, Locale language) {
        return visitor(language, false).signsIn(username);
    }

    private Visitor visitor(Locale language, boolean phone) {
        Visitor visitor = Visitor.at(base, messages, language, phone);
        visitors.add(visitor);
        return visitor;
    }

    private static Path sample(String name) throws IOException {
        return new ClassPathResource("demo/" + name).getFile().toPath();
    }

    private static Map<String, String> english(String name) throws IOException {
        JsonNode pairs = JsonMapper.builder().build().readTree(sample(name).toFile());
        return pairs.valueStream()
                .collect(Collectors.toMap(
                        pair -> pair.path("source").asString(),
                        pair -> pair.path("target").asString(),
                        (first, same) -> first));
    }
}
