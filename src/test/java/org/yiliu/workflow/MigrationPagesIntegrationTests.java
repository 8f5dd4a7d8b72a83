package org.yiliu.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.support.HtmlChecker;

/** The page that moves articles to another version of their process. */
@SpringBootTest(
        properties = {
            "yiliu.data-dir=./target/test-data/process",
            "spring.datasource.url=jdbc:h2:mem:process",
            "yiliu.workflow.job-executor=false"
        })
@AutoConfigureMockMvc
class MigrationPagesIntegrationTests {

    private static final String FILE = "articleTranslation.bpmn";
    private static final String PAGE = "/admin/process/migration";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Articles articles;

    @Autowired
    private Journal journal;

    @Autowired
    private Migrations migrations;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MockMvc mvc;

    private String number = "";
    private String from = "";
    private String to = "";
    private String deployment = "";

    @BeforeEach
    void changesTheProcess() throws IOException {
        number = accounts.actingAs("author", () -> {
            NewArticle draft =
                    new NewArticle("学校召开会议", "会议在图书馆召开。", "markdown", Category.PARTY_BUILDING, null, null, null, null);
            return articles.submit(articles.create(draft).article().number()).number();
        });
        from = version(number);
        try (InputStream drawn = repository.getProcessModel(from)) {
            String changed = new String(drawn.readAllBytes(), UTF_8)
                    .replace("name=\"Translate\"", "name=\"Translate into English\"");
            deployment = repository
                    .createDeployment()
                    .name("changed")
                    .addString(FILE, changed)
                    .deploy()
                    .getId();
        }
        to = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    /** Articles of the other tests must find their version again. */
    @AfterEach
    void takesTheChangeBack() {
        Set<String> moved = Set.of(number);
        if (version(number).equals(to)) {
            accounts.actingAs("admin", () -> migrations.move(to, from, moved, "after the test", Locale.ENGLISH));
        }
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void triesArticlesAndMovesThoseChosen() throws Exception {
        int standsOn = pageOf(number);
        for (Locale reader : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String page = mvc.perform(get(address(standsOn)).with(admin()).locale(reader))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(UTF_8);
            assertThat(HtmlChecker.errors(page)).isEmpty();
            assertThat(Jsoup.parse(page).select("[name=article][checked]").eachAttr("value"))
                    .contains(number);
        }
        assertThat(version(number)).as("tried and undone").isEqualTo(from);

        mvc.perform(post(PAGE)
                        .param("from", from)
                        .param("to", to)
                        .param("article", number)
                        .param("reason", "the new drawing")
                        .with(admin())
                        .with(csrf()))
                .andExpect(redirectedUrlPattern(PAGE + "?from=*&to=*"));

        assertThat(version(number)).isEqualTo(to);
        assertThat(journal.history(number)).last().satisfies(passage -> {
            assertThat(passage.event()).isEqualTo(JournalEvent.PROCESS_MIGRATED);
            assertThat(passage.detail()).containsEntry("reason", "the new drawing");
        });
    }

    @Test
    void keepsWhatWasTypedIfAReasonOrAnArticleIsMissing() throws Exception {
        Document unreasoned = refused(number, " ");
        Document unchosen = refused(null, "typed already");

        assertThat(unreasoned.select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(unreasoned.select("#reason-problem").text()).isNotBlank();
        assertThat(unchosen.select("#reason").val()).isEqualTo("typed already");
        assertThat(unchosen.select(".yl-problem").text()).isNotBlank();
        assertThat(version(number)).isEqualTo(from);
    }

    @Test
    void refusesWhatAreNotTwoVersionsOfOneProcess() throws Exception {
        mvc.perform(get(PAGE).param("from", from).param("to", from).with(admin()))
                .andExpect(status().isConflict());
        mvc.perform(get(PAGE).param("from", from).param("to", "unknown").with(admin()))
                .andExpect(status().isNotFound());
        mvc.perform(get(PAGE).param("from", from).with(admin())).andExpect(status().isBadRequest());
        mvc.perform(get(address(0)).with(user("chief").roles(Role.CHIEF_EDITOR.name())))
                .andExpect(status().isForbidden());
    }

    private Document refused(@Nullable String article, String reason) throws Exception {
        var request = post(PAGE).param("from", from).param("to", to).param("reason", reason);
        if (article != null) {
            request = request.param("article", article);
        }
        String page = mvc.perform(request.with(admin()).with(csrf()).locale(Locale.ENGLISH))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        assertThat(HtmlChecker.errors(page)).isEmpty();
        return Jsoup.parse(page);
    }

    /** Articles of other tests run in the same version; twenty stand on a page. */
    private int pageOf(String number) {
        long before = runtime.createProcessInstanceQuery().processDefinitionId(from).list().stream()
                .filter(instance -> instance.getBusinessKey().compareTo(number) < 0)
                .count();
        return (int) (before / Migrations.PAGE);
    }

    private String address(@Nullable Integer page) {
        var address =
                UriComponentsBuilder.fromPath(PAGE).queryParam("from", from).queryParam("to", to);
        return (page == null ? address : address.queryParam("page", page))
                .encode()
                .build()
                .toUriString();
    }

    private String version(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getProcessDefinitionId();
    }

    private static RequestPostProcessor admin() {
        return user("admin").roles(Role.ADMIN.name());
    }
}
