package org.yiliu.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.support.SqlCounter;
import org.yiliu.web.InvalidRequestException;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:articles")
class ArticlesIntegrationTests {

    @Autowired
    private Articles articles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    @Test
    void keepsADraftWithItsDefaults() {
        ArticleView draft = draft("# 标题\n\n正文一句。");

        assertThat(draft.number()).matches("YL-\\d{4}-\\d{4,}");
        assertThat(draft.title()).isEqualTo("标题");
        assertThat(draft.stage()).isEqualTo(Stage.DRAFT);
        assertThat(draft.origin()).isEqualTo("宣传部");
        assertThat(draft.byline())
                .isEqualTo(accounts.find("author").orElseThrow().nameChinese());
        assertThat(draft.characters()).isEqualTo(5);
    }

    @Test
    void announcesADraftThatIsHandedIn(AssertablePublishedEvents events) {
        String number = draft("# 标题\n\n正文。").number();

        as("author", () -> articles.submit(number));

        assertThat(events).contains(ArticleSubmitted.class).matching(ArticleSubmitted::articleNumber, number);
        assertThat(journal.history(number).stream().map(Passage::event))
                .containsExactly(JournalEvent.DRAFTED, JournalEvent.SUBMITTED);
        assertThatExceptionOfType(WrongStageException.class)
                .isThrownBy(() -> as("author", () -> articles.submit(number)));
    }

    @Test
    void keepsEveryVersionAndRefusesAStaleOne() {
        String number = draft("# 标题\n\n正文。").number();

        Imported second = as("author", () -> articles.revise(number, 1, revision("另一段。")));

        assertThat(second.article().sourceVersion()).isEqualTo(2);
        assertThat(articles.source(number, 1).html()).contains("正文。");
        assertThat(articles.source(number, 2).html()).contains("另一段。");
        assertThatExceptionOfType(StaleSourceException.class)
                .isThrownBy(() -> as("author", () -> articles.revise(number, 1, revision("第三段。"))));
    }

    @Test
    void makesNoVersionOfAnEqualText() {
        String number = draft("# 标题\n\n正文。").number();

        Imported same = as("author", () -> articles.revise(number, 1, revision("正文。")));

        assertThat(same.article().sourceVersion()).isEqualTo(1);
    }

    @Test
    void hidesDraftsFromOthers() {
        String number = draft("# 只有作者和协调看得到\n\n正文。").number();

        assertThatExceptionOfType(ArticleNotFoundException.class)
                .isThrownBy(() -> as("translator", () -> articles.get(number)));
        assertThat(as("coordinator", () -> articles.get(number)).number()).isEqualTo(number);
        assertThat(found("translator", "只有作者和协调看得到")).isEmpty();
        assertThat(found("author", "只有作者和协调看得到")).hasSize(1);
    }

    @Test
    void takesDraftsFromAuthorsAlone() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as("translator", () -> articles.create(draftOf("# 标题\n\n正文。"))));
    }

    @Test
    void refusesWhatIsMissingByName() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> draft("没有标题的一段话，很长很长，不能当作标题来用，因为它以句号结尾。"))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .allMatch(problem -> problem.field().equals("title")));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> draft("  "));
    }

    @Test
    void withdrawsOnceAndWithAReason(AssertablePublishedEvents events) {
        String number = draft("# 标题\n\n正文。").number();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> as("author", () -> articles.withdraw(number, " ")));
        assertThat(as("author", () -> articles.withdraw(number, "取消")).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(events).contains(ArticleWithdrawn.class).matching(ArticleWithdrawn::reason, "取消");
        assertThatExceptionOfType(WrongStageException.class)
                .isThrownBy(() -> as("author", () -> articles.withdraw(number, "再次")));
    }

    @Test
    void listsAPageInTwoStatementsHoweverManyRows() {
        draft("# 一\n\n正文。");
        draft("# 二\n\n正文。");

        List<String> statements =
                as("coordinator", () -> recorded(() -> articles.search(ArticleFilter.ALL, PageRequest.of(0, 1))));

        assertThat(statements).hasSizeLessThanOrEqualTo(2);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> as(
                        "coordinator",
                        () -> articles.search(ArticleFilter.ALL, PageRequest.of(0, 1, Sort.by("secret")))));
    }

    private static List<String> recorded(SqlCounter.Action action) {
        try {
            return SqlCounter.record(action);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<ArticleView> found(String person, String text) {
        ArticleFilter filter = new ArticleFilter(null, null, text, false, null);
        return as(person, () -> articles.search(filter, PageRequest.of(0, 20))).items();
    }

    private ArticleView draft(String markdown) {
        return as("author", () -> articles.create(draftOf(markdown))).article();
    }

    private static NewArticle draftOf(String markdown) {
        return new NewArticle(
                null, markdown, "markdown", Category.TEACHING, null, null, LocalDate.of(2026, 3, 6), null);
    }

    private static SourceRevision revision(String markdown) {
        return new SourceRevision("标题", markdown, "markdown", "改动");
    }

    private <T> T as(String person, java.util.function.Supplier<T> work) {
        return accounts.actingAs(person, work);
    }
}
