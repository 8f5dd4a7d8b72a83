package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.SqlCounter;

/** The processes among the real modules. */
@SpringBootTest(
        properties = {
            "yiliu.data-dir=./target/test-data/process",
            "spring.datasource.url=jdbc:h2:mem:process",
            "yiliu.workflow.job-executor=false"
        })
@AutoConfigureMockMvc
class ProcessIntegrationTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Articles articles;

    @Autowired
    private Journal journal;

    @Autowired
    private Tasks tasks;

    @Autowired
    private ProcessViews views;

    @Autowired
    private ProcessDeployment deployment;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc mvc;

    @Test
    void leavesNothingOfAStepThatIsRolledBack() {
        String number = draft();

        as(
                "author",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    ArticleView submitted = articles.submit(number);
                    assertThat(submitted.taskId()).isNotNull();
                    status.setRollbackOnly();
                    return submitted;
                }));

        assertThat(as("author", () -> articles.get(number)).stage()).isEqualTo(Stage.DRAFT);
        assertThat(journal.history(number)).hasSize(1);
        assertThat(rows("work_item", number)).isZero();
        assertThat(rows("segment", number)).isZero();
        assertThat(instances(number)).isZero();
    }

    @Test
    void leavesNoRowOfAStepThatTheEngineRefuses() {
        String number = draft();
        repository.suspendProcessDefinitionByKey(ProcessModel.TRANSLATION);
        try {
            assertThatThrownBy(() -> as("author", () -> articles.submit(number)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            repository.activateProcessDefinitionByKey(ProcessModel.TRANSLATION);
        }

        assertThat(as("author", () -> articles.get(number)).stage()).isEqualTo(Stage.DRAFT);
        assertThat(journal.history(number)).hasSize(1);
        assertThat(rows("segment", number)).isZero();
    }

    @Test
    void deploysOnlyWhatChanged() throws Exception {
        long before = repository.createProcessDefinitionQuery().count();

        deployment.afterPropertiesSet();

        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
    }

    @Test
    void showsWhereAnArticleStands() throws Exception {
        String number = draft();
        as("author", () -> articles.submit(number));
        as(
                "coordinator",
                () -> tasks.complete(tasks.open(number).orElseThrow().id(), Completion.of(TaskOutcome.POOLED)));

        ProcessView english = views.article(number, Locale.ENGLISH);
        ProcessView chinese = views.article(number, Locale.SIMPLIFIED_CHINESE);
        List<String> statements = SqlCounter.record(() -> views.article(number, Locale.ENGLISH));

        assertThat(english.steps())
                .extracting(ProcessView.Step::name, ProcessView.Step::state)
                .contains(tuple("Assign translator", "DONE"), tuple("Translate", "NOW"));
        assertThat(english.svg()).contains("yl-diagram", "aria-current=\"step\"");
        assertThat(chinese.svg()).contains("分派译者");
        assertThat(HtmlChecker.errorsInFragment(english.svg())).isEmpty();
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void showsOpenWorkPerStep() throws Exception {
        as("author", () -> articles.submit(draft()));
        views.flow(Locale.ENGLISH);

        List<String> before = SqlCounter.record(() -> views.flow(Locale.ENGLISH));
        as("author", () -> articles.submit(draft()));
        List<String> after = SqlCounter.record(() -> views.flow(Locale.ENGLISH));

        assertThat(views.flow(Locale.ENGLISH).steps())
                .filteredOn(step -> step.name().equals("Assign translator"))
                .singleElement()
                .satisfies(step -> assertThat(step.words()).matches("\\d+ open.*"));
        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void listsTasksInAConstantNumberOfStatements() throws Exception {
        as("author", () -> articles.submit(draft()));
        List<String> before = SqlCounter.record(this::all);
        for (int i = 0; i < 5; i++) {
            as("author", () -> articles.submit(draft()));
        }
        List<String> after = SqlCounter.record(this::all);

        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void letsAnAdministratorSeeAndRetryFailedSteps() throws Exception {
        String number = draft();
        as("author", () -> articles.submit(number));
        String job = heldUp(number);

        String english = page(Locale.ENGLISH);
        String chinese = page(Locale.SIMPLIFIED_CHINESE);
        assertThat(english).contains(number, "Article translation", "technical fault");
        assertThat(chinese).contains("流程运维", "失败的步骤");
        assertThat(HtmlChecker.errors(english)).isEmpty();
        assertThat(HtmlChecker.errors(chinese)).isEmpty();

        String incident =
                runtime.createIncidentQuery().configuration(job).singleResult().getId();
        String unreasoned = apply(incident, Remedy.RETRY, " ", 400);
        String unfit = apply(incident, Remedy.CANCEL, "typed already", 409);
        mvc.perform(post("/admin/process/incidents/" + incident)
                        .param("remedy", "RETRY")
                        .param("reason", "the disk has room again")
                        .with(admin())
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/process"));

        assertThat(unreasoned).contains("Give a reason of 1 to 1,000 characters", "aria-invalid=\"true\"");
        assertThat(HtmlChecker.errors(unreasoned)).isEmpty();
        assertThat(unfit).contains("This step is not one for “Give up”");
        assertThat(page(Locale.ENGLISH)).contains("the disk has room again");
        assertThat(apply(incident, Remedy.RETRY, "again", 409)).contains("was first: Try again.");
        assertThat(apply("unknown", Remedy.RETRY, "again", 404)).isNotEmpty();
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isZero();
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(1);
    }

    @Test
    void tellsProgramsOfFailedStepsAndTakesWhatTheyDecide() throws Exception {
        String number = draft();
        as("author", () -> articles.submit(number));
        String job = heldUp(number);
        String incident =
                runtime.createIncidentQuery().configuration(job).singleResult().getId();
        String address = "/api/v1/incidents/" + incident;

        mvc.perform(get("/api/v1/incidents").with(httpBasic("admin", "yiliu-demo")))
                .andExpect(jsonPath("$.items[?(@.id == '" + incident + "')].articleNumber")
                        .value(number))
                .andExpect(jsonPath("$.items[?(@.id == '" + incident + "')].remedies[*]")
                        .value(contains("RETRY", "SKIP")));
        mvc.perform(get("/api/v1/incidents").with(httpBasic("translator", "yiliu-demo")))
                .andExpect(status().isForbidden());
        mvc.perform(asked(address + "/skip", "{}")).andExpect(status().isBadRequest());
        mvc.perform(asked(address + "/cancel", "{\"reason\": \"no\"}")).andExpect(status().isConflict());
        mvc.perform(asked(address + "/skip", "{\"reason\": \"told by telephone\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.remedy").value("SKIP"))
                .andExpect(jsonPath("$.by").value("admin"));
        mvc.perform(asked(address + "/retry", "{\"reason\": \"no\"}")).andExpect(status().isConflict());

        assertThat(management.createJobQuery().jobId(job).count()).isZero();
        assertThat(journal.history(number))
                .last()
                .satisfies(row -> assertThat(row.event()).isEqualTo(JournalEvent.STEP_SKIPPED))
                .satisfies(row -> assertThat(row.detail()).containsEntry("reason", "told by telephone"));
    }

    private static MockHttpServletRequestBuilder asked(String address, String body) {
        return post(address)
                .with(httpBasic("admin", "yiliu-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void showsFailedStepsInAConstantNumberOfStatements() throws Exception {
        String first = draft();
        as("author", () -> articles.submit(first));
        heldUp(first);
        page(Locale.ENGLISH);
        List<String> before = SqlCounter.record(() -> page(Locale.ENGLISH));
        for (int i = 0; i < 3; i++) {
            String number = draft();
            as("author", () -> articles.submit(number));
            heldUp(number);
        }
        List<String> after = SqlCounter.record(() -> page(Locale.ENGLISH));

        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void letsAnAdministratorRebuildTheTaskList() throws Exception {
        String number = draft();
        as("author", () -> articles.submit(number));
        jdbc.sql("delete from work_item").update();

        mvc.perform(post("/admin/process/work-items").with(admin()).with(csrf()))
                .andExpect(redirectedUrl("/admin/process"));

        assertThat(rows("work_item", number)).isEqualTo(1);
    }

    @Test
    void keepsOthersOutOfTheAdministratorsPage() throws Exception {
        mvc.perform(get("/admin/process").with(user("coordinator").roles(Role.COORDINATOR.name())))
                .andExpect(status().isForbidden());
    }

    /** A translation's deadline job that failed for the last time. */
    private String heldUp(String number) {
        as(
                "coordinator",
                () -> tasks.complete(tasks.open(number).orElseThrow().id(), Completion.of(TaskOutcome.POOLED)));
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();
        management.setJobRetries(job, 0);
        return job;
    }

    private String apply(String incident, Remedy remedy, String reason, int status) throws Exception {
        return mvc.perform(post("/admin/process/incidents/" + incident)
                        .param("remedy", remedy.name())
                        .param("reason", reason)
                        .locale(Locale.ENGLISH)
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void all() {
        as("coordinator", () -> tasks.search(TaskScope.ALL, null, false, PageRequest.of(0, 20)));
    }

    private String page(Locale reader) throws Exception {
        return mvc.perform(get("/admin/process").with(admin()).locale(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor admin() {
        return user("admin").roles(Role.ADMIN.name());
    }

    private String draft() {
        return as(
                "author",
                () -> articles.create(new NewArticle(
                                "学校召开会议", "会议在图书馆召开。", "markdown", Category.PARTY_BUILDING, null, null, null, null))
                        .article()
                        .number());
    }

    private long rows(String table, String number) {
        return jdbc.sql("select count(*) from " + table + " where article_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    private <T> T as(String username, Supplier<T> work) {
        return accounts.actingAs(username, work);
    }
}
