package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.yiliu.desk.DeskFixtures.XU_KE;
import static org.yiliu.desk.DeskFixtures.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.support.HtmlChecker;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.Translations;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.workflow.Tasks;

@WebMvcTest(CompareController.class)
@Import({ComparePages.class, DeskSlice.class})
@WithMockUser
class CompareControllerTests {

    private static final String NUMBER = "YL-2026-0042";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Translations translations;

    @MockitoBean
    Tasks tasks;

    @BeforeEach
    void twoVersionsOfEach() {
        given(accounts.current()).willReturn(XU_KE);
        given(accounts.currentIfAny()).willReturn(Optional.of(XU_KE));
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(articles.get(NUMBER)).willReturn(article(NUMBER, Stage.PUBLISHING, null, "publisher"));
        given(articles.sourceVersions(NUMBER))
                .willReturn(List.of(
                        source(2, "<p>不及格率下降2.4个百分点。其他照旧。</p>", "改了数字"), source(1, "<p>不及格率下降24个百分点。其他照旧。</p>", "")));
        given(translations.versions(NUMBER))
                .willReturn(List.of(
                        english(3, "Conference", "The failure rate fell by 2.4 points.", "The rest stays."),
                        english(2, "Conference", "The failure rate fell by 24 points.", "The rest stays."),
                        english(1, "Conference", "Something entirely different was said here.", "The rest stays.")));
    }

    @Test
    void marksEnglishByWord() {
        String page = page("?language=en&from=2&to=3", "compare-en");

        assertThat(page)
                .contains("by <del class=\"yl-del\">24</del> points", "by <ins class=\"yl-ins\">2.4</ins> points")
                .contains("1 change, 2 words");
        assertThat(HtmlChecker.errors(page)).isEmpty();
    }

    @Test
    void marksChineseByCharacter() {
        assertThat(page("?language=zh-CN", "compare-zh")).contains("下降<ins class=\"yl-ins\">2.4</ins>个百分点", "改了数字");
    }

    @Test
    void takesTheNewestTwoUnlessTold() {
        assertThat(page("", "compare-default")).contains(">2.4</ins>").contains("<details class=\"yl-folded\"");
        assertThat(page("?all=true", "compare-all")).doesNotContain("<details class=\"yl-folded\"");
    }

    @Test
    void saysSoWhereNothingChanged() {
        assertThat(page("?from=3&to=3", "compare-same")).contains("The two versions say the same.");
    }

    @Test
    void leavesMarksOutWhereNearlyAllDiffers() {
        assertThat(page("?from=1&to=3", "compare-rewritten")).contains("Changed too much to be marked");
    }

    @Test
    void knowsNoOtherVersions() {
        assertThat(mvc.get().uri("/articles/" + NUMBER + "/compare?from=1&to=9"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhenThereIsNoEnglishYet() {
        given(translations.versions(NUMBER)).willReturn(List.of());

        assertThat(page("", "compare-none")).contains("No English has been handed in yet.");
    }

    private String page(String query, String name) {
        byte[] page = mvc.get()
                .uri("/articles/" + NUMBER + "/compare" + query)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return Look.keep(name, new String(page, StandardCharsets.UTF_8));
    }

    private static SourceVersion source(int version, String html, String note) {
        return new SourceVersion(NUMBER, version, "会议", html, note, "author", DeskFixtures.NOW, 20);
    }

    private static EnglishVersion english(int version, String... sentences) {
        List<EnglishVersion.Line> lines = new ArrayList<>();
        for (int i = 0; i < sentences.length; i++) {
            SegmentKind kind = i == 0 ? SegmentKind.TITLE : SegmentKind.PARAGRAPH;
            lines.add(new EnglishVersion.Line(i + 1, i == 0 ? 1 : 2, kind, "句" + i, sentences[i]));
        }
        return new EnglishVersion(
                NUMBER,
                version,
                1,
                Handover.HANDED_IN,
                null,
                version,
                "translator",
                DeskFixtures.NOW,
                ("" + version).repeat(64),
                lines);
    }
}
