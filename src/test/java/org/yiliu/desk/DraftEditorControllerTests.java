package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yiliu.desk.DeskFixtures.HE_JING;
import static org.yiliu.desk.DeskFixtures.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.DraftPreview;
import org.yiliu.article.Imported;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Priority;
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.article.StaleSourceException;
import org.yiliu.article.draft.Dropped;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.text.SegmentKind;

@WebMvcTest(DraftEditorController.class)
@Import({DraftEditor.class, DeskSlice.class})
@WithMockUser
class DraftEditorControllerTests {

    private static final String NUMBER = "YL-2026-0042";
    private static final Imported KEPT =
            new Imported(article(NUMBER, Stage.DRAFT, null, null), List.of(new Dropped(Dropped.FORMULA, "a²+b²", 1)));

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Translations translations;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Departments departments;

    @BeforeEach
    void anAuthor() {
        given(accounts.current()).willReturn(HE_JING);
        given(accounts.currentIfAny()).willReturn(Optional.of(HE_JING));
        given(departments.all()).willReturn(List.of(new Department("publicity", "宣传部", "Publicity Department")));
        given(departments.find(any()))
                .willReturn(Optional.of(new Department("publicity", "宣传部", "Publicity Department")));
        given(articles.source(eq(NUMBER), anyInt()))
                .willReturn(new SourceVersion(
                        NUMBER,
                        1,
                        "会议",
                        "<p>第一句。</p><figure><img src=\"missing:1\" alt=\"\"><figcaption>会场</figcaption></figure>",
                        "",
                        "author",
                        Instant.EPOCH,
                        4));
        given(articles.get(NUMBER)).willReturn(article(NUMBER, Stage.DRAFT, null, null));
    }

    @Test
    void beginsWithWhatIsKnownOfTheAuthor() throws Exception {
        assertThat(page("draft-new-zh", "/articles/new", Locale.SIMPLIFIED_CHINESE))
                .contains("value=\"宣传部\"", "value=\"何静\"", "提交稿件");
    }

    @Test
    void showsAKeptDraftAsMarkdownAndItsMissingPictures() throws Exception {
        assertThat(page("draft-edit-en", "/articles/" + NUMBER + "/edit", Locale.ENGLISH))
                .contains("第一句。", "![会场](missing:1)", "Add the picture");
    }

    @Test
    void keepsADraftAndSaysWhatItLost() {
        given(articles.create(any())).willReturn(KEPT);

        var answer = mvc.post()
                .uri("/articles/new")
                .param("title", "会议")
                .param("body", "第一句。")
                .param("category", "TEACHING")
                .with(csrf())
                .exchange();

        assertThat(answer).hasRedirectedUrl("/articles/YL-2026-0042/edit");
        assertThat((List<?>) answer.getMvcResult().getFlashMap().get("dropped")).hasSize(1);
        then(articles).should(never()).submit(any());
    }

    @Test
    void keepsAndSubmits() {
        given(articles.create(any())).willReturn(KEPT);
        given(articles.submit(NUMBER)).willReturn(article(NUMBER, Stage.ASSIGNING, null, null));

        assertThat(mvc.post()
                        .uri("/articles/new")
                        .param("title", "会议")
                        .param("body", "第一句。")
                        .param("category", "TEACHING")
                        .param("then", "submit")
                        .with(csrf()))
                .hasRedirectedUrl("/articles/YL-2026-0042");
    }

    @Test
    void givesBackWhatWasTypedWithTheProblemAtItsField() throws Exception {
        var answer = mvc.post()
                .uri("/articles/new")
                .param("title", "我的标题")
                .param("body", "我写的正文。")
                .with(csrf())
                .locale(Locale.ENGLISH)
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Look.keep("draft-refused-en", answer.getResponse().getContentAsString()))
                .contains("我的标题", "我写的正文。", "id=\"category-problem\"", "role=\"alert\"");
    }

    @Test
    void refusesToWriteOverANewerVersion() throws Exception {
        given(articles.revise(any(), anyInt(), any()))
                .willThrow(new StaleSourceException(article(NUMBER, Stage.DRAFT, null, null)));

        var answer = mvc.post()
                .uri("/articles/{n}/edit", NUMBER)
                .param("title", "t")
                .param("body", "我写的正文。")
                .param("category", "TEACHING")
                .param("version", "1")
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.PRECONDITION_FAILED).bodyText().contains("我写的正文。");
    }

    @Test
    void importsAFileWithTheFactsTyped() {
        given(articles.importDraft(any(), any(), any())).willReturn(KEPT);

        assertThat(mvc.post()
                        .uri("/articles/new/import")
                        .multipart()
                        .file(new MockMultipartFile("file", "稿件.docx", null, new byte[] {1}))
                        .param("category", "RESEARCH")
                        .with(csrf()))
                .hasRedirectedUrl("/articles/YL-2026-0042/edit");
        then(articles)
                .should()
                .importDraft(
                        "稿件.docx",
                        new byte[] {1},
                        new NewArticle(null, null, null, Category.RESEARCH, Priority.NORMAL, null, null, null));
    }

    @Test
    void previewsForScriptsTheFragmentAlone() {
        given(articles.preview(any(), any(), any())).willReturn(new DraftPreview("会议", "<p>第一句。</p>", 4, List.of()));

        assertThat(mvc.post()
                        .uri("/articles/preview")
                        .param("body", "第一句。")
                        .header("HX-Request", "true")
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"preview\"", "<p>第一句。</p>")
                .doesNotContain("<html");
    }

    @Test
    void showsWhatARevisionCosts() throws Exception {
        given(articles.get(NUMBER)).willReturn(article(NUMBER, Stage.TRANSLATING, null, "translator"));
        given(articles.preview(any(), any(), any()))
                .willReturn(new DraftPreview("会议", "<p>第一句。第二句改了。</p>", 9, List.of()));
        given(translations.view(NUMBER))
                .willReturn(new TranslationView(
                        NUMBER,
                        1,
                        List.of(
                                segment(1, SegmentKind.TITLE, "会议"),
                                segment(2, SegmentKind.PARAGRAPH, "第一句。"),
                                segment(3, SegmentKind.PARAGRAPH, "第二句。"))));

        var answer = mvc.post()
                .uri("/articles/{n}/edit", NUMBER)
                .param("body", "x")
                .param("then", "preview")
                .with(csrf())
                .locale(Locale.ENGLISH)
                .exchange();

        assertThat(Look.keep("draft-revision-en", answer.getResponse().getContentAsString()))
                .contains("1 segment has to be redone; 2 keep their English.", "<ins class=\"yl-ins\">改了</ins>");
    }

    private static SegmentView segment(int position, SegmentKind kind, String source) {
        return new SegmentView(
                position,
                NUMBER,
                position,
                position,
                kind,
                source,
                source,
                "",
                SegmentState.INITIAL,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    private String page(String name, String address, Locale reader) throws Exception {
        var answer = mvc.get().uri(address).locale(reader).exchange();
        assertThat(answer).hasStatusOk();
        return Look.keep(name, answer.getResponse().getContentAsString());
    }
}
