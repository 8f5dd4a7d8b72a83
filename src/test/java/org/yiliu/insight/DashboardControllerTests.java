package org.yiliu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.Stage;
import org.yiliu.support.HtmlChecker;
import org.yiliu.web.ItemPage;
import org.yiliu.web.Problems;
import org.yiliu.workflow.HeldUp;
import org.yiliu.workflow.NewsroomHours;
import org.yiliu.workflow.ProcessView;
import org.yiliu.workflow.StepKind;
import org.yiliu.workflow.Tasks;
import org.yiliu.workflow.WorkingTime;

@WebMvcTest(DashboardController.class)
@Import({DashboardControllerTests.Noon.class, Problems.class})
@WithMockUser(roles = "COORDINATOR")
class DashboardControllerTests {

    private static final Instant NOW = Instant.parse("2026-03-11T06:00:00Z");
    private static final Person LIN_YUE =
            new Person("translator", "林悦", "Lin Yue", "basic-courses", Set.of(Role.TRANSLATOR));
    private static final Person SU_WEN =
            new Person("coordinator", "苏文", "Su Wen", "basic-courses", Set.of(Role.COORDINATOR));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Accounts accounts;

    @MockitoBean
    private Tasks tasks;

    @MockitoBean
    private Dashboard dashboard;

    @BeforeEach
    void signIn() {
        given(accounts.currentIfAny()).willReturn(Optional.of(SU_WEN));
    }

    @Test
    void comparesWithThe30DaysBefore() throws Exception {
        given(dashboard.page(any())).willReturn(busy(false));

        String page = page(Locale.ENGLISH);

        assertThat(HtmlChecker.errors(page)).isEmpty();
        assertThat(text(page))
                .contains("Overdue 1 article oldest by 3.5 working hours")
                .contains("Published in 30 days 41 36 in the 30 days before")
                .contains("median 26 working h 31.5 before")
                .contains("78 % 32 of 41 · 75 % before")
                .contains("2 tasks 1 of them late")
                .contains("Lin Yue Basic Course Department 4 1")
                .contains("23 articles on the way")
                .contains("Publish article · YL-2026-0033");
        assertThat(page).contains("/articles/YL-2026-0042", "<svg class=\"yl-diagram\"");
    }

    @Test
    void offersRetryToAdministratorsAlone() throws Exception {
        given(dashboard.page(any())).willReturn(busy(true));
        assertThat(page(Locale.ENGLISH)).contains("href=\"/admin/process\"");

        given(dashboard.page(any())).willReturn(busy(false));
        assertThat(page(Locale.ENGLISH)).doesNotContain("/admin/process").contains("An administrator can try them");
    }

    @Test
    void saysInWordsThatTheOldestIsHardlyLate() throws Exception {
        given(dashboard.page(any())).willReturn(busy(false, 0.0));

        assertThat(text(page(Locale.ENGLISH))).contains("oldest by less than a working hour");
        assertThat(text(page(Locale.SIMPLIFIED_CHINESE))).contains("最久的超期不到 1 工时");
    }

    @Test
    void speaksChinese() throws Exception {
        given(dashboard.page(any())).willReturn(busy(false));

        String page = page(Locale.SIMPLIFIED_CHINESE);

        assertThat(HtmlChecker.errors(page)).isEmpty();
        assertThat(text(page)).contains("林悦 基础课部 4 1", "最久的已超 3.5 工时", "41 篇中 32 篇 · 此前 75%", "在途稿件 23 篇");
    }

    @Test
    void comparesNothingWithNothing() throws Exception {
        given(dashboard.page(any())).willReturn(idle());

        String page = page(Locale.ENGLISH);

        assertThat(HtmlChecker.errors(page)).isEmpty();
        assertThat(text(page))
                .contains("median – nothing to compare before", "No task is open.", "nothing is late", "none waits")
                .contains("no article on the way")
                .doesNotContain("NaN", "null");
    }

    @Test
    void givesTheFiguresAsAFile() throws Exception {
        given(dashboard.page(any())).willReturn(busy(false));

        var answer = mvc.get()
                .uri("/admin/dashboard/figures.csv")
                .locale(Locale.ENGLISH)
                .exchange()
                .getResponse();

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).lines())
                .startsWith("\uFEFF\"Group\",\"Figure\",\"Now\",\"30 days before, or late\"")
                .contains(
                        "\"Figures\",\"Published in 30 days\",\"41\",\"36\"",
                        "\"Articles by stage\",\"In translation\",\"23\",\"\"",
                        "\"Who has what\",\"Lin Yue\",\"4\",\"1\"",
                        "\"Who has what\",\"Nobody has it yet\",\"2\",\"1\"");
    }

    private String page(Locale reader) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/admin/dashboard")
                .locale(reader)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String page) {
        return org.jsoup.Jsoup.parse(page).text();
    }

    private static DashboardPage busy(boolean mayRetry) {
        return busy(mayRetry, 3.5);
    }

    private static DashboardPage busy(boolean mayRetry, double oldestLateHours) {
        Map<Stage, Long> stages = new EnumMap<>(Map.of(Stage.TRANSLATING, 23L, Stage.PUBLISHED, 77L));
        Figures figures = new Figures(
                NOW,
                stages,
                new ItemPage<>(List.of(late()), 0, 10, 1),
                oldestLateHours,
                new Throughput(41, 32, 26.0),
                new Throughput(36, 27, 31.5),
                new OpenTasks(List.of(new Workload("translator", 4, 1)), 2, 1),
                List.of(new HeldUp(
                        "i1",
                        "YL-2026-0033",
                        "Publish article",
                        StepKind.PUBLICATION,
                        NOW,
                        "The page could not be written.",
                        "")));
        return page(figures, mayRetry);
    }

    private static DashboardPage idle() {
        Throughput nothing = new Throughput(0, 0, null);
        return page(
                new Figures(
                        NOW,
                        Map.of(),
                        new ItemPage<>(List.of(), 0, 10, 0),
                        null,
                        nothing,
                        nothing,
                        new OpenTasks(List.of(), 0, 0),
                        List.of()),
                false);
    }

    private static DashboardPage page(Figures figures, boolean mayRetry) {
        return new DashboardPage(
                figures,
                new ProcessView(
                        "<svg class=\"yl-diagram\" viewBox=\"0 0 9 9\"></svg>",
                        List.of(new ProcessView.Step("Translate", "LATE", "4 open, 1 late", null))),
                Map.of("translator", LIN_YUE),
                Map.of("basic-courses", new Department("basic-courses", "基础课部", "Basic Course Department")),
                mayRetry);
    }

    private static ArticleView late() {
        return new ArticleView(
                "YL-2026-0042",
                "学校召开本科教学工作会议",
                null,
                Category.TEACHING,
                Priority.URGENT,
                Stage.TRANSLATING,
                null,
                1,
                "教务处",
                null,
                "何静",
                "author",
                "translator",
                "translator",
                1,
                0,
                912,
                Instant.parse("2026-03-11T02:00:00Z"),
                "task-42",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @TestConfiguration
    static class Noon {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        WorkingTime workingTime() {
            return NewsroomHours.usual();
        }
    }
}
