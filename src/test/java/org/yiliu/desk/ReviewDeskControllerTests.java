package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yiliu.desk.DeskFixtures.CHEN_MO;
import static org.yiliu.desk.DeskFixtures.GU;
import static org.yiliu.desk.DeskFixtures.article;
import static org.yiliu.desk.DeskFixtures.passage;
import static org.yiliu.desk.DeskFixtures.signOff;
import static org.yiliu.desk.DeskFixtures.task;
import static org.yiliu.desk.SegmentMother.HASH;
import static org.yiliu.desk.SegmentMother.NUMBER;
import static org.yiliu.desk.SegmentMother.comment;
import static org.yiliu.desk.SegmentMother.segment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.quality.Findings;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.AnnotationStatus;
import org.yiliu.review.Annotations;
import org.yiliu.review.Decision;
import org.yiliu.review.DutiesNotSeparateException;
import org.yiliu.review.ErrorSeverity;
import org.yiliu.review.ErrorType;
import org.yiliu.review.NewAnnotation;
import org.yiliu.review.Reviews;
import org.yiliu.support.HtmlChecker;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Pen;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.Translations;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskTakenException;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.Tasks;

@WebMvcTest({ReviewDeskController.class, ReviewDecisionController.class, ReviewMarkController.class})
@Import({ReviewDesk.class, ReviewViews.class, AnnotationBoards.class, DeskPanels.class, DeskSlice.class})
@WithMockUser
class ReviewDeskControllerTests {

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
    Translations translations;

    @MockitoBean
    Comments comments;

    @MockitoBean
    QualityGate gate;

    @MockitoBean
    Reviews reviews;

    @MockitoBean
    Annotations annotations;

    @MockitoBean
    Readings readings;

    @MockitoBean
    Journal journal;

    @BeforeEach
    void inSecondReviewAgain() {
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(articles.get(NUMBER)).willReturn(article(NUMBER, Stage.REVIEWING, ReviewLevel.SECOND, "editor"));
        given(tasks.open(NUMBER)).willReturn(Optional.of(task(NUMBER, TaskType.REVIEW, "学校召开会议", "editor", null, 2)));
        given(translations.view(NUMBER)).willReturn(SegmentMother.translated());
        given(translations.versions(NUMBER)).willReturn(List.of(SegmentMother.firstVersion()));
        given(translations.contentHash(NUMBER)).willReturn(HASH);
        given(comments.of(NUMBER)).willReturn(List.of(comment(7, 3L, false)));
        given(gate.examine(NUMBER)).willReturn(new Findings(false, List.of()));
        given(reviews.sheet(NUMBER))
                .willReturn(List.of(
                        signOff(ReviewLevel.FIRST, 1, "reviewer", Decision.APPROVED, null),
                        signOff(ReviewLevel.SECOND, 1, "editor", Decision.CHANGES_REQUESTED, "数字有误。")));
        given(annotations.figures(anyList(), anyList())).willReturn(AnnotationBoard.NONE.figures());
        given(reviews.lastSeenVersion(NUMBER, ReviewLevel.SECOND)).willReturn(Optional.of(1));
        given(reviews.mayReview(eq(NUMBER), any(), anyString())).willReturn(true);
        given(journal.history(NUMBER))
                .willReturn(List.of(passage(
                        NUMBER, 1, "2026-03-09T01:00:01Z", null, JournalEvent.ROUTED, Map.of("reviewLevels", "3"))));
    }

    @Test
    void showsWhatChangedSinceTheLevelLastLooked() throws Exception {
        String page = page(CHEN_MO, Locale.ENGLISH, "");

        assertThat(page)
                .contains("<del class=\"yl-del\">180</del><ins class=\"yl-ins\">190</ins>余人")
                .contains("More than <del class=\"yl-del\">180</del><ins class=\"yl-ins\">190</ins> attended")
                .contains("2 unchanged segments", "1 unchanged segment<", "0 of 1 changes", "9f3c 72ae")
                .contains("English v2 of Chinese v3", "Please check the figure.", "The Chinese changed from v1 to v3")
                .contains("Final review", "None of this English is yours", "name=\"outcome\"");
        assertThat(HtmlChecker.errors(Look.keep("review-desk-en", page))).isEmpty();
    }

    @Test
    void showsTheWholeTextOnTheFirstLook() throws Exception {
        given(reviews.lastSeenVersion(NUMBER, ReviewLevel.SECOND)).willReturn(Optional.empty());

        String page = page(CHEN_MO, Locale.SIMPLIFIED_CHINESE, "");

        assertThat(page).doesNotContain("yl-folded", "<ins").contains("句段 0 / 4", "你将签署的内容", "通过", "退回修改");
        assertThat(HtmlChecker.errors(Look.keep("review-desk-zh", page))).isEmpty();
    }

    @Test
    void letsOthersReadOnly() throws Exception {
        assertThat(page(GU, Locale.ENGLISH, ""))
                .contains("Chen Mo reviews this article now; you read only.")
                .doesNotContain("name=\"outcome\"", "data-do=\"accept\"");
    }

    @Test
    void offersAFreeReviewToWhoMayTakeItAndSaysWhyNot() throws Exception {
        given(tasks.open(NUMBER)).willReturn(Optional.of(task(NUMBER, TaskType.REVIEW, "学校召开会议", null, null, 2)));
        assertThat(page(CHEN_MO, Locale.ENGLISH, "")).contains("/review/claim");

        given(reviews.mayReview(NUMBER, ReviewLevel.SECOND, "editor")).willReturn(false);
        willThrow(DutiesNotSeparateException.wroteTheEnglish())
                .given(reviews)
                .requireSeparateDuties(NUMBER, ReviewLevel.SECOND, "editor");
        assertThat(page(CHEN_MO, Locale.ENGLISH, ""))
                .doesNotContain("/review/claim")
                .contains("You wrote part of this English, so you may not review it.");
    }

    @Test
    void saysWhoWasFasterAtClaiming() throws Exception {
        signedIn(CHEN_MO);
        given(tasks.claim(TASK)).willThrow(new TaskTakenException("Zhou Yu’an"));

        MvcTestResult refused = mvc.post()
                .uri("/articles/{n}/review/claim", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(409).bodyText().contains("Zhou Yu’an", "Changed");
    }

    @Test
    void asksOnceBeforeApprovingWhatWasNotRead() throws Exception {
        signedIn(CHEN_MO);

        MvcTestResult asked = decide(Map.of("outcome", "APPROVED", "comment", "Well done."));

        assertThat(asked).hasStatusOk();
        String page = asked.getResponse().getContentAsString();
        assertThat(page)
                .contains("One change is not read. One comment is open. Approve all the same?")
                .contains("name=\"sure\"", ">Well done.</textarea>");
        assertThat(HtmlChecker.errors(page)).isEmpty();
        then(tasks).should(never()).complete(anyString(), any());

        given(tasks.complete(TASK, new Completion(TaskOutcome.APPROVED, "Well done.", null, null, null)))
                .willReturn(article(NUMBER, Stage.REVIEWING, ReviewLevel.FINAL, null));
        assertThat(decide(Map.of("outcome", "APPROVED", "comment", "Well done.", "sure", "true")))
                .hasStatus3xxRedirection();
    }

    @Test
    void approvesWhatWasReadWithoutAsking() {
        signedIn(CHEN_MO);
        given(comments.of(NUMBER)).willReturn(List.of());
        given(readings.of(NUMBER, "editor")).willReturn(Map.of(3L, 3));
        given(tasks.complete(TASK, Completion.of(TaskOutcome.APPROVED)))
                .willReturn(article(NUMBER, Stage.REVIEWING, ReviewLevel.FINAL, null));

        assertThat(decide(Map.of("outcome", "APPROVED"))).hasStatus3xxRedirection();
    }

    @Test
    void sendsBackWithAReason() {
        signedIn(CHEN_MO);
        given(tasks.complete(TASK, Completion.sentBack("Term: 考核")))
                .willReturn(article(NUMBER, Stage.TRANSLATING, null, "translator"));

        assertThat(decide(Map.of("outcome", "CHANGES_REQUESTED", "comment", " Term: 考核 ")))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsTheReasonWhenTheDecisionIsRefused() throws Exception {
        signedIn(CHEN_MO);
        given(tasks.complete(anyString(), any())).willThrow(DutiesNotSeparateException.wroteTheEnglish());

        MvcTestResult refused = decide(Map.of("outcome", "CHANGES_REQUESTED", "comment", "A long reason."));

        assertThat(refused)
                .hasStatus(403)
                .bodyText()
                .contains(">A long reason.</textarea>", "You wrote part of this English");
        assertThat(decide(Map.of("comment", "Nothing chosen.")))
                .hasStatus(400)
                .bodyText()
                .contains("Choose: approve, or send back.", ">Nothing chosen.</textarea>");
    }

    @Test
    void acceptsARowWithAndWithoutScript() {
        signedIn(CHEN_MO);
        given(readings.accept(NUMBER, 3, 3))
                .willReturn(segment(3, "共190余人参加。", null, "More than 190 attended.", SegmentState.REVIEWED, 4));

        assertThat(mvc.post()
                        .uri("/articles/{n}/review/accept", NUMBER)
                        .header("X-Requested-With", "desk")
                        .with(csrf())
                        .param("row", "3.3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(4);
        assertThat(mvc.post()
                        .uri("/articles/{n}/review/accept", NUMBER)
                        .with(csrf())
                        .param("row", "3.3")
                        .param("show", "changed"))
                .hasRedirectedUrl("/articles/" + NUMBER + "/review?show=changed#segment-3");
    }

    @Test
    void keepsACorrectionThatSomebodyElseOvertook() throws Exception {
        signedIn(CHEN_MO);
        given(translations.pen(NUMBER)).willReturn(Optional.of(new Pen(NUMBER, "editor", ReviewLevel.SECOND)));
        given(translations.save(NUMBER, 3, 2, "Over 190 attended.", SegmentState.REVIEWED))
                .willThrow(new StaleSegmentException(segment(3, "x", "y", SegmentState.TRANSLATED)));

        MvcTestResult refused = mvc.post()
                .uri("/articles/{n}/review/correct", NUMBER)
                .with(csrf())
                .param("row", "3.2")
                .param("target", "Over 190 attended.")
                .exchange();

        assertThat(refused).hasStatus(412).bodyText().contains(">Over 190 attended.</textarea>", "value=\"3.3\"");
    }

    @Test
    void answersARowToTheScript() throws Exception {
        signedIn(CHEN_MO);

        String html = mvc.get()
                .uri("/articles/{n}/review/rows/3", NUMBER)
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("id=\"segment-3\"", "id=\"facts\"", "id=\"filters\"", "id=\"all-findings\"");
        assertThat(HtmlChecker.errorsInFragment("<form id=\"act\"></form>" + html))
                .isEmpty();
    }

    @Test
    void showsMarkedErrorsInTheTextAndBesideIt() throws Exception {
        marked(ErrorSeverity.MAJOR, AnnotationStatus.DISPUTED);

        String page = page(CHEN_MO, Locale.ENGLISH, "?show=all");

        assertThat(page)
                .contains(
                        "<mark class=\"yl-error\" data-severity=\"MAJOR\">attended</mark>",
                        "aria-label=\"marked 1, Major\"")
                .contains("Accuracy: ", "Please count again.", "因为如此。", "Disputed")
                .contains("One marked error goes along.", "/desk/annotations/1/withdrawal", "data-do=\"mark\"");
        assertThat(HtmlChecker.errors(Look.keep("review-desk-marked", page))).isEmpty();
        assertThat(page(GU, Locale.SIMPLIFIED_CHINESE, "?show=all"))
                .contains("错误标注", "有异议")
                .doesNotContain("data-do=\"mark\"", "/withdrawal", "id=\"marker\"");
    }

    @Test
    void marksAnErrorWithoutScriptAndKeepsWhatWasTyped() throws Exception {
        signedIn(CHEN_MO);
        assertThat(page(CHEN_MO, Locale.ENGLISH, "?mark=3"))
                .contains("value=\"3.3\"", "name=\"quote\"", "Mistranslation", "Locale convention: Something else");

        assertThat(mark(Map.of("row", "3.3", "quote", "attended", "kind", "AWKWARD", "severity", "MINOR")))
                .hasRedirectedUrl("/articles/" + NUMBER + "/review?show=#segment-3");
        then(annotations)
                .should()
                .mark(
                        NUMBER,
                        new NewAnnotation(
                                3L,
                                3,
                                null,
                                null,
                                "attended",
                                null,
                                null,
                                null,
                                null,
                                ErrorType.AWKWARD,
                                ErrorSeverity.MINOR,
                                null,
                                null));
        given(annotations.mark(eq(NUMBER), any()))
                .willThrow(InvalidRequestException.of("quote", "annotation.quote-ambiguous"));
        MvcTestResult refused = mark(Map.of("row", "3.3", "quote", "e", "kind", "STYLE", "note", "Hm."));
        assertThat(refused)
                .hasStatus(400)
                .bodyText()
                .contains("These words occur more than once", "value=\"Hm.\"", "value=\"STYLE\" selected");
        assertThat(HtmlChecker.errors(refused.getResponse().getContentAsString()))
                .isEmpty();
    }

    @Test
    void asksBeforeApprovingWhatIsCriticallyWrong() {
        signedIn(CHEN_MO);
        given(comments.of(NUMBER)).willReturn(List.of());
        given(readings.of(NUMBER, "editor")).willReturn(Map.of(3L, 3));
        given(annotations.figures(anyList(), anyList())).willReturn(AnnotationMother.figures(1, 25, 119.05, 1));

        assertThat(decide(Map.of("outcome", "APPROVED")))
                .hasStatusOk()
                .bodyText()
                .contains("One critical error still stands in the text. Approve all the same?", "name=\"sure\"")
                .doesNotContain("is not read");
        then(tasks).should(never()).complete(anyString(), any());
    }

    private void marked(ErrorSeverity severity, AnnotationStatus status) {
        given(annotations.of(eq(NUMBER), anyList()))
                .willReturn(List.of(
                        AnnotationMother.annotation(1, "More than 190 attended.", "attended", severity, status)));
        given(translations.pen(NUMBER)).willReturn(Optional.of(new Pen(NUMBER, "editor", ReviewLevel.SECOND)));
    }

    private MvcTestResult mark(Map<String, String> fields) {
        var request = mvc.post()
                .uri("/articles/{n}/review/marks", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult decide(Map<String, String> fields) {
        var request = mvc.post()
                .uri("/articles/{n}/review/decision", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String page(Person reader, Locale locale, String query) throws Exception {
        signedIn(reader);
        return mvc.get()
                .uri("/articles/" + NUMBER + "/review" + query)
                .locale(locale)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private void signedIn(Person person) {
        given(accounts.current()).willReturn(person);
        given(accounts.currentIfAny()).willReturn(Optional.of(person));
    }
}
