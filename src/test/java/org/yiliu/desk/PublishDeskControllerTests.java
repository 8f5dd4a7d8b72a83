package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yiliu.desk.DeskFixtures.XU_KE;
import static org.yiliu.desk.DeskFixtures.article;
import static org.yiliu.desk.DeskFixtures.passage;
import static org.yiliu.desk.DeskFixtures.signOff;
import static org.yiliu.desk.DeskFixtures.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.publishing.Publications;
import org.yiliu.publishing.PublishedPage;
import org.yiliu.publishing.SlugTakenException;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.review.SignedTextChangedException;
import org.yiliu.support.HtmlChecker;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.Tasks;

@WebMvcTest(PublishDeskController.class)
@Import({PublishDesk.class, DeskSlice.class})
@WithMockUser
class PublishDeskControllerTests {

    private static final String NUMBER = "YL-2026-0042";
    private static final String HASH = "9f3c72ae".repeat(8);
    private static final String TASK = "task-" + NUMBER;

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Tasks tasks;

    @MockitoBean
    Publications publications;

    @MockitoBean
    Translations translations;

    @MockitoBean
    Reviews reviews;

    @MockitoBean
    QualityGate gate;

    @MockitoBean
    Journal journal;

    @BeforeEach
    void readyToBePublished() {
        given(accounts.current()).willReturn(XU_KE);
        given(accounts.currentIfAny()).willReturn(Optional.of(XU_KE));
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(articles.get(NUMBER)).willReturn(article(NUMBER, Stage.PUBLISHING, null, "publisher"));
        held("publisher");
        given(publications.preview(NUMBER)).willReturn(preview(HASH));
        given(gate.examine(NUMBER)).willReturn(new Findings(false, List.of()));
        given(journal.history(NUMBER))
                .willReturn(List.of(passage(
                        NUMBER, 1, "2026-03-09T01:00:00Z", null, JournalEvent.ROUTED, Map.of("reviewLevels", "3"))));
        given(reviews.sheet(NUMBER))
                .willReturn(List.of(
                        signOff(ReviewLevel.FIRST, 1, "reviewer", Decision.APPROVED, null),
                        signOff(ReviewLevel.SECOND, 1, "editor", Decision.APPROVED, null),
                        signOff(ReviewLevel.FINAL, 1, "publisher", Decision.APPROVED, null)));
    }

    @Test
    void showsThePageAndWhatWasSigned() {
        assertThat(page(Locale.ENGLISH, "publish-en"))
                .contains("src=\"/articles/YL-2026-0042/preview\"")
                .contains("value=\"teaching-conference\"")
                .contains("PUBLISH_NOW", "SCHEDULE", "CHANGES_REQUESTED")
                .contains("Basic Course Department", "Students in the hall.")
                .contains("9f3c 72ae", "data-same=\"true\"");
        assertThat(page(Locale.SIMPLIFIED_CHINESE, "publish-zh")).contains("立即发布", "读者将看到的页面");
    }

    @Test
    void writesCleanHtml() {
        assertThat(HtmlChecker.errors(page(Locale.ENGLISH, "publish-check"))).isEmpty();
    }

    @Test
    void saysWhatChangedAndWhoMustSignInsteadOfAButton() {
        given(publications.preview(NUMBER)).willReturn(preview("1".repeat(64)));
        willThrow(new SignedTextChangedException(NUMBER)).given(reviews).requireSigned(NUMBER, ReviewLevel.required(3));
        given(translations.version(NUMBER, 2)).willReturn(version("The failure rate fell by 24 points."));
        given(translations.view(NUMBER)).willReturn(present("The failure rate fell by 2.4 points."));

        String page = page(Locale.ENGLISH, "publish-drift");

        assertThat(page)
                .doesNotContain("PUBLISH_NOW")
                .contains("This text is not what was signed")
                .contains("Final review", "CHANGES_REQUESTED")
                .contains("<del class=\"yl-del\">24</del><ins class=\"yl-ins\">2.4</ins>");
        assertThat(HtmlChecker.errors(page)).isEmpty();
    }

    @Test
    void saysWhatReadersSeeNow() {
        given(tasks.open(NUMBER)).willReturn(Optional.empty());
        given(publications.find(NUMBER)).willReturn(Optional.of(preview(HASH)));

        assertThat(page(Locale.ENGLISH, "publish-live"))
                .contains("Readers see exactly this page.", "href=\"/news/teaching-conference\"")
                .doesNotContain("PUBLISH_NOW");
    }

    @Test
    void offersNothingToOthers() {
        held("somebody-else");

        assertThat(page(Locale.ENGLISH, "publish-other"))
                .doesNotContain("PUBLISH_NOW")
                .contains("somebody-else has it");
    }

    @Test
    void publishesUnderTheChosenAddress() {
        completes();

        assertThat(mvc.post()
                        .uri("/articles/" + NUMBER + "/publish")
                        .with(csrf())
                        .param("outcome", "PUBLISH_NOW")
                        .param("slug", "spring-conference"))
                .hasRedirectedUrl("/articles/" + NUMBER);

        then(tasks)
                .should()
                .complete(TASK, new Completion(TaskOutcome.PUBLISH_NOW, null, null, null, "spring-conference"));
    }

    @Test
    void readsTheTimeAsShanghais() {
        completes();

        assertThat(mvc.post()
                        .uri("/articles/" + NUMBER + "/publish")
                        .with(csrf())
                        .param("outcome", "SCHEDULE")
                        .param("publishAt", "2026-03-16T08:00"))
                .hasStatus3xxRedirection();

        then(tasks)
                .should()
                .complete(
                        TASK,
                        new Completion(TaskOutcome.SCHEDULE, null, null, Instant.parse("2026-03-16T00:00:00Z"), null));
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        given(tasks.complete(any(), any())).willThrow(new SlugTakenException("taken-one"));

        assertThat(mvc.post()
                        .uri("/articles/" + NUMBER + "/publish")
                        .with(csrf())
                        .param("outcome", "PUBLISH_NOW")
                        .param("slug", "taken-one"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"taken-one\"")
                .contains("Another article has the address");
    }

    @Test
    void asksWhatToDo() {
        assertThat(mvc.post().uri("/articles/" + NUMBER + "/publish").with(csrf()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Choose what to do");
    }

    private void held(@Nullable String assignee) {
        given(tasks.open(NUMBER))
                .willReturn(Optional.of(task(NUMBER, TaskType.PUBLISH, "标题", assignee, "2026-03-11T08:00:00Z", 1)));
    }

    private void completes() {
        given(tasks.complete(any(), any())).willReturn(article(NUMBER, Stage.PUBLISHING, null, null));
    }

    private String page(Locale reader, String name) {
        try {
            return Look.keep(
                    name,
                    mvc.get()
                            .uri("/articles/" + NUMBER + "/publish")
                            .locale(reader)
                            .exchange()
                            .getResponse()
                            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublishedPage preview(String hash) {
        return new PublishedPage(
                NUMBER,
                "teaching-conference",
                "University Holds Undergraduate Teaching Conference",
                "On the afternoon of March 6.",
                "<p>On the afternoon of March 6.</p>",
                Category.TEACHING,
                "Publicity Department",
                "He Jing",
                "Basic Course Department",
                null,
                DeskFixtures.NOW,
                DeskFixtures.NOW,
                4,
                hash,
                List.of(new PublishedPage.Picture("a".repeat(64), 1376, 774, "Students in the hall.")));
    }

    private static EnglishVersion version(String sentence) {
        return new EnglishVersion(
                NUMBER,
                2,
                3,
                Handover.APPROVED,
                ReviewLevel.FINAL,
                1,
                "chief",
                DeskFixtures.NOW,
                HASH,
                List.of(new EnglishVersion.Line(1, 1, SegmentKind.PARAGRAPH, "不及格率下降2.4个百分点。", sentence)));
    }

    private static TranslationView present(String sentence) {
        return new TranslationView(
                NUMBER,
                3,
                List.of(new SegmentView(
                        1,
                        NUMBER,
                        1,
                        1,
                        SegmentKind.PARAGRAPH,
                        "不及格率下降2.4个百分点。",
                        null,
                        sentence,
                        SegmentState.FINAL,
                        2,
                        null,
                        null,
                        null,
                        "translator",
                        null)));
    }
}
