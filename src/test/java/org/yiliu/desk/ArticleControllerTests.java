package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yiliu.desk.DeskFixtures.CHEN_MO;
import static org.yiliu.desk.DeskFixtures.HE_JING;
import static org.yiliu.desk.DeskFixtures.LIN_YUE;
import static org.yiliu.desk.DeskFixtures.SU_WEN;
import static org.yiliu.desk.DeskFixtures.article;
import static org.yiliu.desk.DeskFixtures.passage;
import static org.yiliu.desk.DeskFixtures.signOff;
import static org.yiliu.desk.DeskFixtures.task;

import java.nio.charset.StandardCharsets;
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
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.Decision;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.Reviews;
import org.yiliu.support.HtmlChecker;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.Pen;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.Questions;
import org.yiliu.translation.Translations;
import org.yiliu.translation.exchange.ExchangeFile;
import org.yiliu.translation.exchange.ExchangeFiles;
import org.yiliu.translation.exchange.ImportResult;
import org.yiliu.translation.exchange.RefusedExchangeFileException;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.Corrections;
import org.yiliu.workflow.HeldUp;
import org.yiliu.workflow.Incidents;
import org.yiliu.workflow.ProcessViews;
import org.yiliu.workflow.Retrying;
import org.yiliu.workflow.Reviewers;
import org.yiliu.workflow.StepKind;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskTakenException;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

@WebMvcTest({ArticleController.class, FilesController.class})
@Import({ArticlePages.class, NextSteps.class, DeskSlice.class})
@WithMockUser
class ArticleControllerTests {

    private static final String NUMBER = "YL-2026-0042";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Questions questions;

    @MockitoBean
    Reviewers reviewers;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Departments departments;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Tasks tasks;

    @MockitoBean
    Corrections corrections;

    @MockitoBean
    Translations translations;

    @MockitoBean
    Comments comments;

    @MockitoBean
    Reviews reviews;

    @MockitoBean
    Journal journal;

    @MockitoBean
    ProcessViews diagrams;

    @MockitoBean
    Incidents incidents;

    @MockitoBean
    ExchangeFiles files;

    @BeforeEach
    void inSecondReview() {
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(diagrams.svg(anyString(), any()))
                .willReturn("<svg class=\"yl-diagram\" viewBox=\"0 0 1344 200\" role=\"img\"><title>x</title></svg>");
        given(reviews.sheet(NUMBER))
                .willReturn(List.of(
                        signOff(ReviewLevel.FIRST, 1, "reviewer", Decision.CHANGES_REQUESTED, "数字与原文不符，请核对第 6 句。"),
                        signOff(ReviewLevel.FIRST, 2, "reviewer", Decision.APPROVED, null)));
        given(journal.history(NUMBER))
                .willReturn(List.of(
                        passage(
                                NUMBER,
                                1,
                                "2026-03-09T01:00:00Z",
                                "author",
                                JournalEvent.SUBMITTED,
                                Map.of("version", "1")),
                        passage(
                                NUMBER,
                                2,
                                "2026-03-09T01:00:01Z",
                                null,
                                JournalEvent.ROUTED,
                                Map.of("reviewLevels", "3")),
                        passage(
                                NUMBER,
                                3,
                                "2026-03-09T03:00:00Z",
                                "translator",
                                JournalEvent.CLAIMED,
                                Map.of("task", "TRANSLATE")),
                        passage(
                                NUMBER,
                                4,
                                "2026-03-10T02:00:00Z",
                                "translator",
                                JournalEvent.HANDED_IN,
                                Map.of("version", "1")),
                        passage(
                                NUMBER,
                                5,
                                "2026-03-10T08:20:00Z",
                                "reviewer",
                                JournalEvent.RETURNED,
                                Map.of("level", "FIRST", "comment", "数字与原文不符，请核对第 6 句。")),
                        passage(
                                NUMBER,
                                6,
                                "2026-03-11T01:00:00Z",
                                "reviewer",
                                JournalEvent.SIGNED,
                                Map.of("level", "FIRST"))));
        given(comments.of(NUMBER))
                .willReturn(List.of(
                        new CommentView(
                                1,
                                null,
                                "translator",
                                Instant.parse("2026-03-11T02:00:00Z"),
                                "“公共基础课”统一译法？",
                                false,
                                null),
                        new CommentView(
                                2, 6L, "reviewer", Instant.parse("2026-03-11T03:00:00Z"), "数字", true, "reviewer")));
        stands(article(NUMBER, Stage.REVIEWING, ReviewLevel.SECOND, "editor"), inReview("editor"));
    }

    @Test
    void saysWhoHasTheArticle() throws Exception {
        signedIn(LIN_YUE);

        assertThat(page("article-zh", "", Locale.SIMPLIFIED_CHINESE))
                .contains("在陈默手上复审，今天 16:00 前。", "初审退回修改", "数字与原文不符", "<svg class=\"yl-diagram\"");
        assertThat(page("article-en", "", Locale.ENGLISH))
                .contains("Chen Mo has it for second review, until today 16:00.", "First review sent back");
    }

    @Test
    void offersTheAssigneeTheirDesk() throws Exception {
        signedIn(CHEN_MO);

        assertThat(page("article-editor-en", "", Locale.ENGLISH))
                .contains("/articles/YL-2026-0042/review\"", ">Review<", "Put back");
    }

    @Test
    void offersToClaimOnlyWhatThePersonMayTake() throws Exception {
        signedIn(CHEN_MO);
        stands(article(NUMBER, Stage.REVIEWING, ReviewLevel.SECOND, null), inReview(null));

        assertThat(page("article-claim-zh", "", Locale.SIMPLIFIED_CHINESE)).contains("/claim", "认领");

        willThrow(DutiesNotSeparateException.wroteTheEnglish())
                .given(reviews)
                .requireSeparateDuties(NUMBER, ReviewLevel.SECOND, "editor");
        assertThat(page("article-refused-zh", "", Locale.SIMPLIFIED_CHINESE)).doesNotContain("/claim");
    }

    @Test
    void showsACoordinatorWhoMayHaveItAndWhyNot() throws Exception {
        signedIn(SU_WEN);
        given(tasks.candidates(anyString()))
                .willReturn(List.of(
                        new Tasks.Candidate("editor", 4, 1, null),
                        new Tasks.Candidate("translator", 2, 0, "review.wrote-the-english")));

        assertThat(page("article-coordinator-zh", "", Locale.SIMPLIFIED_CHINESE))
                .contains("改派…", "手上 4 件，超期 1 件", "id=\"reassign\"", "id=\"withdraw\"");
    }

    @Test
    void offersTheAuthorToSubmitADraft() throws Exception {
        signedIn(HE_JING);
        stands(article(NUMBER, Stage.DRAFT, null, null), null);

        assertThat(page("article-draft-zh", "", Locale.SIMPLIFIED_CHINESE))
                .contains("/articles/YL-2026-0042/submission", "提交稿件", "继续写")
                .doesNotContain("yl-diagram-scroll");
    }

    @Test
    void listsVersionsAndLetsThemBeReadAndCompared() throws Exception {
        signedIn(LIN_YUE);
        given(articles.sourceVersions(NUMBER)).willReturn(List.of(source(3, "改了人数"), source(2, ""), source(1, "")));
        given(translations.versions(NUMBER)).willReturn(List.of(english(4), english(3)));

        assertThat(page("article-versions-en", "?tab=versions&en=4", Locale.ENGLISH))
                .contains("Compare v3 → v4", "Compare v2 → v3", "改了人数", "9f3c72ae", "The meeting was held on March 6.")
                .contains("/compare?language=en&amp;from=3&amp;to=4", "/compare?language=zh-CN&amp;from=2&amp;to=3");
    }

    @Test
    void saysWhoMayClaimWhatOthersMayNot() throws Exception {
        signedIn(LIN_YUE);
        stands(article(NUMBER, Stage.REVIEWING, ReviewLevel.SECOND, null), inReview(null));

        assertThat(page("article-pool-en", "", Locale.ENGLISH))
                .contains("Anybody with the role Editor may claim it for second review, until today 16:00.");
    }

    @Test
    void saysWhatHoldsTheProcessUp() throws Exception {
        signedIn(HE_JING);
        stands(article(NUMBER, Stage.SCHEDULED, null, null), null);
        given(incidents.of(NUMBER, Locale.ENGLISH))
                .willReturn(Optional.of(new HeldUp(
                        "i1",
                        NUMBER,
                        "Publish article",
                        StepKind.PUBLICATION,
                        DeskFixtures.NOW,
                        "The signed text has changed.",
                        "Wang Min")));

        assertThat(page("article-held-en", "", Locale.ENGLISH))
                .contains("Held up: The signed text has changed. Wang Min can help: try it again, or give it up.");
    }

    @Test
    void saysWhenAFailedStepIsTriedAgain() throws Exception {
        signedIn(HE_JING);
        stands(article(NUMBER, Stage.PUBLISHING, null, null), null);
        given(incidents.retrying(NUMBER, Locale.ENGLISH))
                .willReturn(Optional.of(new Retrying(
                        NUMBER, "Publish article", "The server’s disk is full.", DeskFixtures.NOW.plusSeconds(60), 3)));

        assertThat(page("article-retrying-en", "", Locale.ENGLISH))
                .contains("The server’s disk is full. It is tried again by itself");
    }

    @Test
    void givesFilesToEverybodyAndTakesThemFromThePenHolderAlone() throws Exception {
        signedIn(LIN_YUE);
        assertThat(page("article-files-others-en", "?tab=files", Locale.ENGLISH))
                .contains("/files/bilingual.docx\"", "/files/english.docx\"", "for whoever has the text")
                .doesNotContain("/xliff", "type=\"file\"");

        given(translations.pen(NUMBER)).willReturn(Optional.of(new Pen(NUMBER, "translator", null)));
        String page = page("article-files-en", "?tab=files", Locale.ENGLISH);
        assertThat(page)
                .contains(
                        "/files/bilingual.docx\"",
                        "/files/english.docx\"",
                        "/files/xliff-2.1\"",
                        "/files/xliff-1.2\"",
                        "action=\"/articles/YL-2026-0042/files\"");
        assertThat(HtmlChecker.errors(page)).isEmpty();
    }

    @Test
    void hasNoFilesOfADraft() throws Exception {
        signedIn(HE_JING);
        stands(article(NUMBER, Stage.DRAFT, null, null), null);

        assertThat(page("article-draft-files-en", "?tab=files", Locale.ENGLISH)).doesNotContain("/docx", "tab=files#");
    }

    @Test
    void takesAFileBack() {
        signedIn(LIN_YUE);
        given(files.importXliff(any(), any())).willReturn(new ImportResult(3, 14, 0, List.of()));

        var answer = upload();

        assertThat(answer).hasRedirectedUrl("/articles/YL-2026-0042?tab=files#panel");
        assertThat(answer.getMvcResult().getFlashMap().get("report"))
                .extracting("arguments")
                .isEqualTo(new Object[] {"a.xlf", 3, 14, 0});
    }

    @Test
    void takesAWordDocumentBack() throws Exception {
        signedIn(LIN_YUE);
        given(files.importDocx(any(), any())).willReturn(new ImportResult(1, 0, 2, List.of()));

        var answer = upload("PK".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getMvcResult().getFlashMap().get("report"))
                .extracting("arguments")
                .isEqualTo(new Object[] {"a.xlf", 1, 0, 2});
    }

    @Test
    void keepsTheReportOfAnImportOnThePage() throws Exception {
        signedIn(LIN_YUE);
        given(translations.pen(NUMBER)).willReturn(Optional.of(new Pen(NUMBER, "translator", null)));
        Object report = new DefaultMessageSourceResolvable(
                new String[] {"exchange.page.report"}, new Object[] {"稿件.docx", 2, 15, 1});

        String page = mvc.get()
                .uri("/articles/{n}?tab=files", NUMBER)
                .flashAttr("report", report)
                .flashAttr("changed", Map.of(12L, 4))
                .locale(Locale.SIMPLIFIED_CHINESE)
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(Look.keep("article-files-report-zh", page))
                .contains("稿件.docx：改动 2 个句段，15 个不变，新增批注 1 条。", "/articles/YL-2026-0042/translate#segment-12");
    }

    @Test
    void saysOnThePageWhyAFileIsNotHandedOut() {
        signedIn(LIN_YUE);
        given(files.xliff(NUMBER, "2.1")).willThrow(new PenNotHeldException(NUMBER));
        given(files.english(NUMBER, Locale.ENGLISH))
                .willReturn(new ExchangeFile("a-en.docx", MediaType.APPLICATION_OCTET_STREAM, new byte[] {1}));

        assertThat(mvc.get().uri("/articles/{n}/files/xliff-2.1", NUMBER))
                .hasRedirectedUrl("/articles/YL-2026-0042?tab=files#panel");
        assertThat(mvc.get().uri("/articles/{n}/files/english.docx", NUMBER).locale(Locale.ENGLISH))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"a-en.docx\"");
    }

    @Test
    void saysOfEveryLineWhyAFileIsRefused() throws Exception {
        signedIn(LIN_YUE);
        RefusedExchangeFileException refusal = mock();
        given(refusal.status()).willReturn(HttpStatus.UNPROCESSABLE_CONTENT);
        given(refusal.messageKey()).willReturn("exchange.refused");
        given(refusal.arguments()).willReturn(new Object[] {2});
        given(refusal.problems())
                .willReturn(List.of(
                        new FieldProblem("unit s1", "Line 7: stale"), new FieldProblem("unit s2", "Line 9: no text")));
        given(files.importXliff(any(), any())).willThrow(refusal);

        var answer = upload();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Look.keep("article-file-refused-en", answer.getResponse().getContentAsString()))
                .contains("the file has 2 faults", "Line 7: stale", "Line 9: no text");
    }

    private MvcTestResult upload() {
        return upload("<xliff/>".getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/articles/{n}/files", NUMBER)
                .multipart()
                .file(new MockMultipartFile("file", "a.xlf", null, content))
                .locale(Locale.ENGLISH)
                .with(csrf())
                .exchange();
    }

    @Test
    void holdsTheDiscussion() throws Exception {
        signedIn(LIN_YUE);

        assertThat(page("article-discussion-zh", "?tab=discussion", Locale.SIMPLIFIED_CHINESE))
                .contains("“公共基础课”统一译法？", "标为已解决", "重新打开", "#segment-6");
    }

    @Test
    void showsTheSignOffSheet() throws Exception {
        signedIn(LIN_YUE);

        assertThat(page("article-sign-off-en", "?tab=sign-off", Locale.ENGLISH))
                .contains("Sent back", "Approved", "Gu Yiming", "9f3c72ae");
    }

    @Test
    void claimsAndGoesOnToTheDesk() {
        signedIn(LIN_YUE);
        given(tasks.claim("t1"))
                .willReturn(task(NUMBER, TaskType.TRANSLATE, "标题", "translator", "2026-03-12T07:00:00Z", 1));

        assertThat(mvc.post()
                        .uri("/articles/{n}/claim", NUMBER)
                        .param("task", "t1")
                        .with(csrf()))
                .hasRedirectedUrl("/articles/YL-2026-0042/translate");
    }

    @Test
    void saysWhoWasFaster() {
        signedIn(LIN_YUE);
        given(tasks.claim("t1")).willThrow(new TaskTakenException("周予安"));

        var answer = mvc.post()
                .uri("/articles/{n}/claim", NUMBER)
                .param("task", "t1")
                .param("back", "/")
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/");
        assertThat(answer.getMvcResult().getFlashMap().get("problem")).isNotNull();
    }

    @Test
    void leadsNowhereElse() {
        signedIn(LIN_YUE);
        given(tasks.claim("t1")).willReturn(task(NUMBER, TaskType.TRANSLATE, "标题", "translator", null, 1));

        assertThat(mvc.post()
                        .uri("/articles/{n}/claim", NUMBER)
                        .param("task", "t1")
                        .param("back", "//evil.example")
                        .with(csrf()))
                .hasRedirectedUrl("/");
    }

    @Test
    void assignsAndOffersToAll() {
        signedIn(SU_WEN);
        given(tasks.get("t1")).willReturn(task(NUMBER, TaskType.ASSIGN, "标题", null, null, 1));

        mvc.post()
                .uri("/articles/{n}/assignment", NUMBER)
                .param("task", "t1")
                .param("assignee", "translator")
                .with(csrf())
                .exchange();
        mvc.post()
                .uri("/articles/{n}/assignment", NUMBER)
                .param("task", "t1")
                .param("assignee", "")
                .with(csrf())
                .exchange();

        then(tasks).should().complete("t1", new Completion(TaskOutcome.ASSIGNED, null, "translator", null, null));
        then(tasks).should().complete("t1", Completion.of(TaskOutcome.POOLED));
    }

    @Test
    void beginsACorrectionOfAPublishedPage() throws Exception {
        signedIn(DeskFixtures.XU_KE);
        stands(article(NUMBER, Stage.PUBLISHED, null, null), null);

        assertThat(page("article-published-zh", "", Locale.SIMPLIFIED_CHINESE))
                .contains("/news/teaching-conference", "id=\"correct\"", "/correction");
        assertThat(mvc.post()
                        .uri("/articles/{n}/correction", NUMBER)
                        .param("reason", "日期有误")
                        .with(csrf()))
                .hasRedirectedUrl("/articles/YL-2026-0042");
        then(corrections).should().start(NUMBER, "日期有误", false);
    }

    @Test
    void keepsWhatWasTypedIntoARefusedComment() {
        signedIn(LIN_YUE);
        given(comments.add(any(), any(), any()))
                .willThrow(InvalidRequestException.of("text", "translation.comment-length"));

        var answer = mvc.post()
                .uri("/articles/{n}/comments", NUMBER)
                .param("text", "long")
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/articles/YL-2026-0042?tab=discussion#panel");
        assertThat(answer.getMvcResult().getFlashMap().get("typed")).isEqualTo("long");
    }

    private void stands(ArticleView article, @Nullable TaskView task) {
        given(articles.get(NUMBER)).willReturn(article);
        given(tasks.open(NUMBER)).willReturn(Optional.ofNullable(task));
    }

    private static TaskView inReview(@Nullable String assignee) {
        return task(NUMBER, TaskType.REVIEW, "标题", assignee, "2026-03-11T08:00:00Z", 2);
    }

    private static SourceVersion source(int version, String note) {
        return new SourceVersion(
                NUMBER, version, "本科教学工作会议", "<p>3月6日下午，学校召开会议。</p>", note, "author", DeskFixtures.NOW, 912);
    }

    private static EnglishVersion english(int version) {
        return new EnglishVersion(
                NUMBER,
                version,
                3,
                Handover.HANDED_IN,
                null,
                2,
                "translator",
                DeskFixtures.NOW,
                "9f3c72ae".repeat(8),
                List.of(
                        new EnglishVersion.Line(1, 1, SegmentKind.TITLE, "会议", "Teaching Conference"),
                        new EnglishVersion.Line(
                                2, 2, SegmentKind.PARAGRAPH, "3月6日", "The meeting was held on <1>March 6</1>.")));
    }

    private void signedIn(Person person) {
        given(accounts.current()).willReturn(person);
        given(accounts.currentIfAny()).willReturn(Optional.of(person));
    }

    private String page(String name, String query, Locale reader) throws Exception {
        var answer = mvc.get().uri("/articles/" + NUMBER + query).locale(reader).exchange();
        assertThat(answer).hasStatusOk();
        return Look.keep(name, answer.getResponse().getContentAsString());
    }
}
