package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.yiliu.desk.DeskFixtures.HE_JING;
import static org.yiliu.desk.DeskFixtures.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleFilter;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.web.ItemPage;

@WebMvcTest(ArticleListController.class)
@Import(DeskSlice.class)
@WithMockUser
class ArticleListControllerTests {

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Reviews reviews;

    @BeforeEach
    void someArticles() {
        given(accounts.current()).willReturn(HE_JING);
        given(accounts.currentIfAny()).willReturn(Optional.of(HE_JING));
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(accounts.withRole(any())).willReturn(List.of(DeskFixtures.LIN_YUE));
        given(articles.search(any(), any()))
                .willReturn(new ItemPage<>(
                        List.of(
                                article("YL-2026-0042", Stage.REVIEWING, ReviewLevel.SECOND, "editor"),
                                article("YL-2026-0041", Stage.TRANSLATING, null, null),
                                article("YL-2026-0040", Stage.PUBLISHED, null, null),
                                article("YL-2026-0039", Stage.DRAFT, null, null)),
                        1,
                        20,
                        137));
        given(reviews.sheets(anyCollection()))
                .willReturn(Map.of(
                        "YL-2026-0042",
                        List.of(DeskFixtures.signOff(ReviewLevel.FIRST, 1, "reviewer", Decision.APPROVED, null))));
    }

    @Test
    void showsAPageOfArticles() throws Exception {
        String chinese = page("article-list-zh", "/articles?page=1", Locale.SIMPLIFIED_CHINESE);
        String english = page("article-list-en", "/articles?page=1", Locale.ENGLISH);

        assertThat(chinese).contains("YL-2026-0042", "复审", "待认领", "第 21–24 项，共 137 项", "page=2");
        assertThat(english).contains("21–24 of 137", "To be claimed", "First review signed");
    }

    @Test
    void takesItsFiltersFromTheAddress() throws Exception {
        page(
                "article-list-filtered-en",
                "/articles?stage=REVIEWING&category=TEACHING&overdue=true&q=会议&sort=dueAt",
                Locale.ENGLISH);

        then(articles)
                .should()
                .search(
                        new ArticleFilter(Stage.REVIEWING, Category.TEACHING, "会议", true, null),
                        PageRequest.of(0, 20, Sort.by("dueAt")));
    }

    @Test
    void keepsTheFiltersInEveryLink() throws Exception {
        assertThat(page("article-list-kept-en", "/articles?stage=REVIEWING&q=会议", Locale.ENGLISH))
                .contains(
                        "/articles?stage=REVIEWING&amp;q=%E4%BC%9A%E8%AE%AE&amp;page=0",
                        "/articles.csv?stage=REVIEWING");
    }

    @Test
    void showsAListWhateverTheAddressSays() throws Exception {
        assertThat(mvc.get().uri("/articles?stage=NONSENSE&sort=password")).hasStatusOk();
    }

    @Test
    void answersScriptsWithTheRowsAlone() {
        assertThat(mvc.get().uri("/articles?q=x").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"article-list\"")
                .doesNotContain("<html");
    }

    @Test
    void writesASpreadsheetThatExcelReads() throws Exception {
        given(articles.search(any(), any()))
                .willReturn(new ItemPage<>(
                        List.of(article("YL-2026-0042", Stage.REVIEWING, ReviewLevel.SECOND, "editor")), 0, 200, 1));

        String csv = mvc.get()
                .uri("/articles.csv")
                .locale(Locale.ENGLISH)
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFFNumber,Title,").contains("YL-2026-0042,", "Second review", "Chen Mo");
    }

    @Test
    void disarmsFormulas() {
        assertThat(ArticleCsv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(ArticleCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    private String page(String name, String address, Locale reader) throws Exception {
        var answer = mvc.get()
                .uri(java.net.URI.create(address.replace("会议", "%E4%BC%9A%E8%AE%AE")))
                .locale(reader)
                .exchange();
        assertThat(answer).hasStatusOk();
        return Look.keep(name, answer.getResponse().getContentAsString());
    }
}
