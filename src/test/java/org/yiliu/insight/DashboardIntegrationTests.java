package org.yiliu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yiliu.account.Accounts;
import org.yiliu.article.Stage;
import org.yiliu.support.SqlCounter;

/** It is Wednesday, 11 March 2026, 14:00 in Shanghai. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = {"yiliu.data-dir=./target/h2/${random.uuid}", "yiliu.workflow.job-executor=false"})
class DashboardIntegrationTests {

    private static final String LATE = "2026-03-11T03:00:00Z";
    private static final String IN_TIME = "2026-03-12T03:00:00Z";

    @TestBean
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Dashboard dashboard;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Records records;

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-11T06:00:00Z"), ZoneOffset.UTC);
    }

    @BeforeEach
    void nothingYet() {
        records = new Records(jdbc).empty();
    }

    @Test
    void saysNothingOfAnEmptyHouse() throws Exception {
        show("coordinator").andExpect(status().isOk()).andExpect(content().json("""
                {"stages": {"DRAFT": 0, "ASSIGNING": 0, "TRANSLATING": 0, "REVIEWING": 0, "PUBLISHING": 0,
                            "SCHEDULED": 0, "PUBLISHED": 0, "WITHDRAWN": 0},
                 "overdue": 0, "publishedLast30Days": 0, "medianLeadTimeHours": null, "firstPassApprovalRate": null,
                 "incidents": 0, "workload": []}"""));
    }

    @Test
    void countsWhatIsOpenAndLate() throws Exception {
        records.task("YL-2026-0001", "translator", LATE)
                .task("YL-2026-0002", "translator", IN_TIME)
                .task("YL-2026-0003", "translator2", IN_TIME)
                .task("YL-2026-0004", null, LATE)
                .article("YL-2026-0005", Stage.DRAFT, null);

        show("chief").andExpect(content().json("""
                {"stages": {"DRAFT": 1, "TRANSLATING": 4}, "overdue": 2,
                 "workload": [{"username": "translator", "open": 2, "overdue": 1},
                              {"username": "translator2", "open": 1, "overdue": 0}]}"""));
    }

    @Test
    void measuresPublicationsInWorkingHours() throws Exception {
        // Monday 9:00 to 11:00, Friday 16:30 to Monday 9:30: two working hours each
        records.published("YL-2026-0001", "2026-03-09T01:00:00Z", "2026-03-09T03:00:00Z")
                .published("YL-2026-0002", "2026-03-06T08:30:00Z", "2026-03-09T01:30:00Z")
                .published("YL-2026-0003", "2026-03-09T01:00:00Z", "2026-03-10T01:00:00Z")
                .sentBack("YL-2026-0003", "2026-03-09T06:00:00Z");

        show("admin").andExpect(content().json("""
                {"publishedLast30Days": 3, "medianLeadTimeHours": 2.0, "firstPassApprovalRate": 0.6666666666666666}"""));
    }

    @Test
    void countsAnArticleWhenItWasFirstPublished() throws Exception {
        // before the 30 days, and corrected within them after a reviewer had asked for changes
        records.published("YL-2026-0001", "2026-01-20T01:00:00Z", "2026-01-21T01:00:00Z", "2026-03-09T01:00:00Z")
                .sentBack("YL-2026-0001", "2026-03-08T01:00:00Z")
                .published("YL-2025-0009", "2025-12-01T01:00:00Z", "2025-12-02T01:00:00Z");

        Figures figures = accounts.actingAs("coordinator", () -> dashboard.figures(Locale.ENGLISH));

        assertThat(figures.recent()).isEqualTo(new Throughput(0, 0, null));
        assertThat(figures.before()).isEqualTo(new Throughput(1, 1, 7.5));
    }

    @Test
    void namesTheLongestLateFirst() {
        records.task("YL-2026-0001", null, LATE).task("YL-2026-0002", "translator", "2026-03-11T02:00:00Z");

        DashboardPage page = accounts.actingAs("coordinator", () -> dashboard.page(Locale.ENGLISH));

        assertThat(page.figures().late().items()).extracting("number").containsExactly("YL-2026-0002", "YL-2026-0001");
        assertThat(page.figures().oldestLateHours()).isEqualTo(2.5);
        assertThat(page.figures().tasks().unclaimedOverdue()).isEqualTo(1);
        assertThat(page.diagram().steps()).extracting("words").contains("2 open, 2 late");
        assertThat(page.name("translator", Locale.SIMPLIFIED_CHINESE)).isNotEqualTo("translator");
    }

    @Test
    void refusesOtherRoles() throws Exception {
        for (String username : new String[] {"author", "translator", "reviewer", "editor", "publisher"}) {
            show(username).andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/v1/dashboard")).andExpect(status().isUnauthorized());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> accounts.actingAs("translator", () -> dashboard.page(Locale.ENGLISH)));
    }

    @Test
    void asksAsOftenForManyArticlesAsForFew() throws Exception {
        records.task("YL-2026-0001", "translator", LATE).published("YL-2026-0002", "2026-03-09T01:00:00Z", LATE);
        statements();
        int few = statements();
        for (int i = 100; i < 160; i++) {
            records.task("YL-2026-0" + i, i % 2 == 0 ? "translator" : "reviewer", LATE)
                    .published("YL-2026-1" + i, "2026-03-09T01:00:00Z", LATE);
        }

        // the count of a list's rows is asked for only when they do not fit its first page
        assertThat(statements()).isBetween(few, few + 1).isLessThanOrEqualTo(14);
    }

    private int statements() throws Exception {
        return SqlCounter.record(() -> accounts.actingAs("coordinator", () -> dashboard.page(Locale.ENGLISH)))
                .size();
    }

    private ResultActions show(String username) throws Exception {
        return mvc.perform(get("/api/v1/dashboard").with(httpBasic(username, "yiliu-demo")));
    }
}
