package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yiliu.desk.DeskFixtures.HE_JING;
import static org.yiliu.desk.DeskFixtures.LIN_YUE;
import static org.yiliu.desk.DeskFixtures.article;
import static org.yiliu.desk.DeskFixtures.signOff;
import static org.yiliu.desk.DeskFixtures.task;
import static org.yiliu.desk.SegmentMother.NUMBER;
import static org.yiliu.desk.SegmentMother.comment;
import static org.yiliu.desk.SegmentMother.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.yiliu.quality.Finding;
import org.yiliu.quality.Findings;
import org.yiliu.quality.GateHoldsException;
import org.yiliu.quality.QualityGate;
import org.yiliu.quality.Severity;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.support.HtmlChecker;
import org.yiliu.termbase.TermStatus;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Match;
import org.yiliu.translation.Pen;
import org.yiliu.translation.Questions;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentText;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.TermLine;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.Whence;
import org.yiliu.workflow.Completion;
import org.yiliu.workflow.TaskOutcome;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.Tasks;

@WebMvcTest({TranslationDeskController.class, DeskPanelController.class, OnlookerController.class})
@Import({TranslationDesk.class, TypedTexts.class, DeskPanels.class, DeskSlice.class})
@WithMockUser
class TranslationDeskControllerTests {

    private static final Finding BLOCKER =
            new Finding("b1", "full-width", Severity.BLOCKER, 2L, "Full-width “，” in the English.", 4, 5, false);
    private static final Finding EMPTY =
            new Finding("b2", "empty-target", Severity.BLOCKER, 4L, "No English yet.", -1, -1, false);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Questions questions;

    @MockitoBean
    Journal journal;

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
    Onlookers onlookers;

    @BeforeEach
    void halfTranslated() {
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(accounts.find(anyString()))
                .willAnswer(call -> Optional.ofNullable(DeskFixtures.everybody().get(call.<String>getArgument(0))));
        given(articles.get(NUMBER)).willReturn(article(NUMBER, Stage.TRANSLATING, null, "translator"));
        given(tasks.open(NUMBER))
                .willReturn(Optional.of(task(NUMBER, TaskType.TRANSLATE, "学校召开会议", "translator", null, 2)));
        given(translations.view(NUMBER)).willReturn(SegmentMother.halfDone());
        given(translations.pen(NUMBER)).willReturn(Optional.of(new Pen(NUMBER, "translator", null)));
        given(comments.of(NUMBER)).willReturn(List.of(comment(7, 2L, false), comment(8, null, true)));
        given(gate.examine(NUMBER)).willReturn(new Findings(true, List.of(EMPTY, BLOCKER)));
        given(reviews.sheet(NUMBER))
                .willReturn(List.of(signOff(ReviewLevel.SECOND, 1, "editor", Decision.CHANGES_REQUESTED, "数字有误。")));
    }

    @Test
    void givesTheTranslatorAFieldForEverySegment() throws Exception {
        String page = page(LIN_YUE, Locale.ENGLISH, "");

        assertThat(page)
                .contains("name=\"target.1.3\"", "name=\"target.3.5\"", "It introduced &lt;1&gt;process assessment")
                .contains("<span class=\"yl-tag\">1</span>过程性考核")
                .contains("<del class=\"yl-del\">180</del><ins class=\"yl-ins\">190</ins>")
                .contains("1 of 4 segments", "¶ 1", "Sent back by Chen Mo, Second review", "数字有误。")
                .contains("data-finding=\"BLOCKER\"", "1 segment has no English yet.");
        assertThat(HtmlChecker.errors(Look.keep("translation-desk-en", page))).isEmpty();
    }

    @Test
    void speaksChinese() throws Exception {
        String page = page(LIN_YUE, Locale.SIMPLIFIED_CHINESE, "");

        assertThat(page).contains("已确认 1 / 4", "提交初审", "陈默（复审）退回修改", "尚未翻译");
        assertThat(HtmlChecker.errors(Look.keep("translation-desk-zh", page))).isEmpty();
    }

    @Test
    void letsOthersReadOnly() throws Exception {
        String page = page(HE_JING, Locale.ENGLISH, "");

        assertThat(page)
                .doesNotContain("name=\"target.", "hand-in-button", "id=\"hand-in\"")
                .contains("Lin Yue translates this article now; you read only.")
                .contains("It introduced <span class=\"yl-tag\">1</span>process assessment");
        assertThat(HtmlChecker.errors(page)).isEmpty();
    }

    @Test
    void offersWhatNobodyHasToATranslator() throws Exception {
        given(tasks.open(NUMBER)).willReturn(Optional.of(task(NUMBER, TaskType.TRANSLATE, "学校召开会议", null, null, 2)));

        assertThat(page(LIN_YUE, Locale.ENGLISH, "")).contains("/translate/claim", "Nobody has claimed");
        assertThat(page(HE_JING, Locale.ENGLISH, "")).doesNotContain("/translate/claim");
    }

    @Test
    void filtersByTheAddress() throws Exception {
        assertThat(page(LIN_YUE, Locale.ENGLISH, "?show=untranslated"))
                .doesNotContain("id=\"segment-1\"")
                .contains("id=\"segment-4\"");
        assertThat(page(LIN_YUE, Locale.ENGLISH, "?show=comments"))
                .doesNotContain("id=\"segment-4\"")
                .contains("id=\"segment-2\"");
    }

    @Test
    void storesOnlyWhatWasTypedWithoutScript() {
        signedIn(LIN_YUE);

        MvcTestResult saved = mvc.post()
                .uri("/articles/{n}/translate", NUMBER)
                .with(csrf())
                .param("target.1.3", "University Holds Conference")
                .param("target.2.3", "It introduced <1>process assessment</1> at last.")
                .param("target.4.3", "  Han Li\r\nchaired it. ")
                .param("confirm.4", "yes")
                .param("do", "save")
                .exchange();

        assertThat(saved).hasStatus3xxRedirection();
        then(translations).should().save(NUMBER, 2, 3, "It introduced <1>process assessment</1> at last.", null);
        then(translations).should().save(NUMBER, 4, 3, "Han Li chaired it.", SegmentState.TRANSLATED);
        then(translations).should(never()).save(eq(NUMBER), eq(1L), anyInt(), any(), any());
    }

    @Test
    void keepsTypedTextThatSomebodyElseOvertook() throws Exception {
        signedIn(LIN_YUE);
        given(translations.history(NUMBER, 3))
                .willReturn(List.of(new SegmentText(
                        4, "180 came.", SegmentState.INITIAL, "translator", DeskFixtures.NOW, Whence.TYPED, null)));
        given(translations.save(eq(NUMBER), eq(3L), eq(4), anyString(), any()))
                .willThrow(new StaleSegmentException(segment(3, "共190余人参加。", "x", SegmentState.INITIAL)));

        MvcTestResult refused = mvc.post()
                .uri("/articles/{n}/translate", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .param("target.3.4", "More than 190 people attended.")
                .param("do", "hand-in")
                .exchange();

        assertThat(refused).hasStatus(409);
        assertThat(refused.getResponse().getContentAsString())
                .contains(">More than 190 people attended.</textarea>", "name=\"target.3.5\"")
                .contains("More than 180 attended.", "One text was not stored");
        then(tasks).should(never()).complete(anyString(), any());
    }

    @Test
    void doesNotTakeAnUntouchedRowForTyped() {
        signedIn(LIN_YUE);
        given(translations.history(NUMBER, 3))
                .willReturn(List.of(new SegmentText(
                        4, "180 came.", SegmentState.INITIAL, "translator", DeskFixtures.NOW, Whence.TYPED, null)));

        assertThat(mvc.post()
                        .uri("/articles/{n}/translate", NUMBER)
                        .with(csrf())
                        .param("target.3.4", "180 came."))
                .hasStatus3xxRedirection();

        then(translations).should(never()).save(anyString(), anyLong(), anyInt(), any(), any());
    }

    @Test
    void handsIn() {
        signedIn(LIN_YUE);
        given(tasks.complete("task-" + NUMBER, Completion.of(TaskOutcome.SUBMITTED)))
                .willReturn(article(NUMBER, Stage.REVIEWING, ReviewLevel.SECOND, null));

        assertThat(mvc.post().uri("/articles/{n}/translate/hand-in", NUMBER).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @Test
    void comesBackWithWhatHoldsTheGate() throws Exception {
        signedIn(LIN_YUE);
        given(tasks.complete(anyString(), any()))
                .willThrow(new GateHoldsException(new Findings(true, List.of(EMPTY, BLOCKER))));

        MvcTestResult held = mvc.post()
                .uri("/articles/{n}/translate/hand-in", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .exchange();

        assertThat(held).hasStatus(422);
        String page = held.getResponse().getContentAsString();
        assertThat(page)
                .contains("2 blockers left", "href=\"#segment-2\"", "href=\"#segment-4\"", "name=\"target.2.3\"");
        assertThat(HtmlChecker.errors(page)).isEmpty();
    }

    @Test
    void answersThePanelsOfASegmentToTheScript() throws Exception {
        signedIn(LIN_YUE);
        given(translations.history(NUMBER, 2))
                .willReturn(List.of(
                        new SegmentText(
                                1,
                                "Old text.",
                                SegmentState.INITIAL,
                                "translator",
                                DeskFixtures.NOW,
                                Whence.TYPED,
                                null),
                        new SegmentText(
                                2,
                                "New text.",
                                SegmentState.INITIAL,
                                "editor",
                                DeskFixtures.NOW,
                                Whence.REVIEWER,
                                null)));

        MvcTestResult panel = mvc.get()
                .uri("/articles/{n}/desk/segments/2", NUMBER)
                .locale(Locale.ENGLISH)
                .header("X-Requested-With", "desk")
                .exchange();

        assertThat(panel).hasStatusOk();
        String html = panel.getResponse().getContentAsString();
        assertThat(html)
                .contains("id=\"here-matches\"", "id=\"here-talk\"", "id=\"here-past\"")
                .contains("Please check the figure.", "Chen Mo", "corrected in review")
                .contains("<del class=\"yl-del\">Old</del>");
        assertThat(HtmlChecker.errorsInFragment(html)).isEmpty();
    }

    @Test
    void showsMatchesTermsAndTheParagraphBesideASegment() throws Exception {
        signedIn(LIN_YUE);
        given(translations.matches(NUMBER, 2))
                .willReturn(List.of(
                        match(100, "EXACT", "推行<1>过程性考核</1>。", "Process assessment came.", "Process assessment came."),
                        match(86, "FUZZY", "推行8门考核。", "It tested 12 courses.", "It tested 8 courses.")));
        given(translations.terms(NUMBER, 2))
                .willReturn(List.of(new TermLine(
                        1,
                        "过程性考核",
                        5,
                        10,
                        List.of("process assessment", "formative assessment"),
                        List.of("procedural exam"),
                        TermStatus.PROVISIONAL,
                        "House list 2025",
                        null,
                        "Never “process test”.",
                        7)));

        String html = mvc.get()
                .uri("/articles/{n}/desk/segments/2", NUMBER)
                .locale(Locale.ENGLISH)
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains("Same Chinese", "signed off by Chen Mo", "Lin Yue", "numbers put in")
                .contains("data-whence=\"MEMORY\"", "data-score=\"86\"", "data-provenance=\"YL-2025-0318\"")
                .contains("data-text=\"process assessment\"", "formative assessment", "procedural exam", "provisional")
                .contains("<mark class=\"yl-here\">推行<span class=\"yl-tag\">1</span>过程性考核");
        assertThat(HtmlChecker.errorsInFragment(html)).isEmpty();
    }

    @Test
    void checksATextAsItIsTyped() throws Exception {
        signedIn(LIN_YUE);
        given(gate.examineSegment(NUMBER, 2, "Typed，now"))
                .willReturn(List.of(new Finding(
                        "c1",
                        "full-width",
                        Severity.BLOCKER,
                        2L,
                        "Full-width “，” in the English.",
                        5,
                        6,
                        false,
                        "It leaves gaps.",
                        0,
                        2,
                        "Typed, now",
                        ",")));

        MvcTestResult checked = mvc.post()
                .uri("/articles/{n}/desk/segments/2/check", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .param("target", "Typed，now")
                .exchange();

        assertThat(checked).hasStatusOk();
        String html = checked.getResponse().getContentAsString();
        assertThat(html)
                .contains("id=\"row-findings\"", "It leaves gaps.", "data-repair=\"Typed, now\"", "Change to “,”")
                .contains("Typed<mark class=\"yl-hit\">，</mark>now", "<mark class=\"yl-hit\">推行</mark>");
        assertThat(HtmlChecker.errorsInFragment(html)).isEmpty();
    }

    @Test
    void leavesTheChecksOfALongArticleToTheScript() throws Exception {
        given(translations.view(NUMBER))
                .willReturn(new TranslationView(
                        NUMBER,
                        2,
                        IntStream.rangeClosed(1, 200)
                                .mapToObj(i -> segment(i, "第" + i + "句。", "", SegmentState.INITIAL))
                                .toList()));

        assertThat(page(LIN_YUE, Locale.ENGLISH, "")).contains("data-checked=\"later\"", ">…</span>");
        then(gate).should(never()).examine(NUMBER);
        assertThat(page(LIN_YUE, Locale.ENGLISH, "?show=findings")).doesNotContain("data-checked");
        then(gate).should().examine(NUMBER);
    }

    @Test
    void saysWhoElseLooks() throws Exception {
        signedIn(LIN_YUE);
        given(onlookers.others(NUMBER)).willReturn(List.of(new Onlooker(DeskFixtures.CHEN_MO, "review")));

        MvcTestResult beat = mvc.post()
                .uri("/articles/{n}/desk/presence", NUMBER)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .exchange();

        assertThat(beat).hasStatusOk().bodyText().contains("Chen Mo (review)", "data-person=\"editor review\"");
        then(onlookers).should().beat(NUMBER, "translate");
    }

    @Test
    void takesACommentWithAndWithoutScript() throws Exception {
        signedIn(LIN_YUE);

        assertThat(mvc.post()
                        .uri("/articles/{n}/desk/comments", NUMBER)
                        .with(csrf())
                        .param("segmentId", "2")
                        .param("text", "Why?"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/articles/" + NUMBER + "/translate?segment=2#segment-2");
        assertThat(mvc.post()
                        .uri("/articles/{n}/desk/comments", NUMBER)
                        .header("X-Requested-With", "desk")
                        .with(csrf())
                        .param("segmentId", "2")
                        .param("text", "Why?"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"here-talk\"");
    }

    private String page(Person reader, Locale locale, String query) throws Exception {
        signedIn(reader);
        return mvc.get()
                .uri("/articles/" + NUMBER + "/translate" + query)
                .locale(locale)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static Match match(int score, String kind, String source, String target, String stored) {
        return new Match(
                score,
                kind,
                source,
                target,
                stored,
                "YL-2025-0318",
                DeskFixtures.NOW,
                "translator",
                "editor",
                "YL-2025-0318",
                score < 100);
    }

    private void signedIn(@Nullable Person person) {
        given(accounts.current()).willReturn(person);
        given(accounts.currentIfAny()).willReturn(Optional.ofNullable(person));
    }
}
