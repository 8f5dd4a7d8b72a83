package org.yiliu.workflow.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.SqlCounter;
import org.yiliu.workflow.routing.RoutingVersion.Origin;

/** The pages and the interface of the routing rules. */
@SpringBootTest(
        properties = {
            "yiliu.data-dir=./target/test-data/process",
            "spring.datasource.url=jdbc:h2:mem:process",
            "yiliu.workflow.job-executor=false"
        })
@AutoConfigureMockMvc
class RoutingPagesIntegrationTests {

    private static final String EDIT = "/admin/routing/edit";

    @Autowired
    private Routing routing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Articles articles;

    @Autowired
    private MockMvc mvc;

    @AfterEach
    void takeTheProgramsOwnAgain() {
        accounts.actingAs("admin", () -> {
            RoutingVersion present = routing.present().version();
            return present.origin() == Origin.EDITED ? routing.takeOwn(present.number(), "as it was") : null;
        });
    }

    @Test
    void showsTheRulesInBothLanguages() throws Exception {
        String english = page("/admin/routing", Locale.ENGLISH);
        String chinese = page("/admin/routing", Locale.SIMPLIFIED_CHINESE);

        assertThat(english).contains("Announcements", "up to 799 characters", "Short announcement", "coordinator");
        assertThat(chinese).contains("通知", "799 字及以下", "短通知", "协调分派", "由程序自带");
        assertThat(HtmlChecker.errors(english)).isEmpty();
        assertThat(HtmlChecker.errors(chinese)).isEmpty();
    }

    @Test
    void triesTypedFigures() throws Exception {
        String hit = page("/admin/routing?category=ANNOUNCEMENT&characters=300&priority=NORMAL", Locale.ENGLISH);
        String wrong = page("/admin/routing?category=ANNOUNCEMENT&characters=many&priority=NORMAL", Locale.ENGLISH);

        assertThat(hit).contains("Announcements · 300 characters · Normal", "falls under rule");
        assertThat(wrong).contains("value=\"many\"", "A whole number of characters");
        assertThat(HtmlChecker.errors(hit)).isEmpty();
    }

    @Test
    void changesTheOrderWithAndWithoutScript() throws Exception {
        Document form = form();
        String second = form.select("input[name=r1.id]").val();

        Document whole = Jsoup.parse(send(form, "up-1", false, 200));
        Document part = Jsoup.parse(send(form, "up-1", true, 200));

        assertThat(whole.select("input[name=r0.id]").val()).isEqualTo(second);
        assertThat(whole.select("html > head > title").text()).isNotEmpty();
        assertThat(part.select("input[name=r0.id]").val()).isEqualTo(second);
        assertThat(part.select("nav, title")).isEmpty();
        assertThat(part.select("form#routing-form")).hasSize(1);
        assertThat(HtmlChecker.errors(whole.outerHtml())).isEmpty();
    }

    @Test
    void triesRulesOnTheNewestArticlesBeforeTheyCount() throws Exception {
        String number = accounts.actingAs("author", () -> {
            NewArticle draft = new NewArticle("学校召开会议", "会议在图书馆召开。", "text", Category.TEACHING, null, null, null, null);
            return articles.submit(articles.create(draft).article().number()).number();
        });
        Document form = form();
        form.select("[name=r0.out.reviewLevels]").val("1");

        String tried = send(form, "try", false, 200);

        assertThat(tried).contains("Tried on the newest articles", "Every article there can be finds a rule.", number);
        assertThat(Jsoup.parse(tried).select("[name=r0.out.reviewLevels]").val())
                .isEqualTo("1");
        assertThat(HtmlChecker.errors(tried)).isEmpty();
        assertThat(present().origin()).isEqualTo(Origin.FILE);
    }

    @Test
    void keepsWhatWasTypedWhenItDoesNotFit() throws Exception {
        Document form = form();
        form.select("[name=r2.out.translationHours]").val("soon");
        form.select("[name=r2.note]").val("typed <b>already</b>");

        String refused = send(form, "save", false, 400);

        Document again = Jsoup.parse(refused);
        assertThat(again.select("[name=r2.out.translationHours]").val()).isEqualTo("soon");
        assertThat(again.select("[name=r2.out.translationHours]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(again.select("[name=r2.note]").val()).isEqualTo("typed <b>already</b>");
        assertThat(refused).contains("A whole number of working hours, 1 to 400.", "Say why, in 1 to 1,000 characters");
        assertThat(HtmlChecker.errors(refused)).isEmpty();
    }

    @Test
    void putsRulesToUseAndShowsWhatChanged() throws Exception {
        int before = present().number();
        Document form = form();
        form.select("[name=r6.out.reviewLevels]").val("2");
        form.select("[name=reason]").val("two pairs of eyes");

        send(form, "save", false, 302);

        int now = present().number();
        String versions = page("/admin/routing?version=" + now, Locale.ENGLISH);
        assertThat(now).isEqualTo(before + 1);
        assertThat(versions)
                .contains("two pairs of eyes", "<del class=\"yl-del\">1</del> <ins class=\"yl-ins\">2</ins>");
        assertThat(HtmlChecker.errors(versions)).isEmpty();

        form.select("[name=r6.out.reviewLevels]").val("3");
        String stale = send(form, "save", false, 412);
        assertThat(stale).contains("The rules were changed meanwhile, to version " + now, "two pairs of eyes");
        assertThat(Jsoup.parse(stale).select("[name=r6.out.reviewLevels]").val())
                .isEqualTo("3");
        assertThat(Jsoup.parse(stale).select("[name=expected]").val()).isEqualTo(String.valueOf(now));
        assertThat(HtmlChecker.errors(stale)).isEmpty();

        mvc.perform(again(before, now, "")).andExpect(status().isBadRequest());
        mvc.perform(again(before, now, "the trial is over")).andExpect(redirectedUrl("/admin/routing"));
        mvc.perform(again(before, now, "late")).andExpect(status().isPreconditionFailed());
        assertThat(present().again()).isEqualTo(before);
    }

    @Test
    void asksOnceBeforeARuleHidesOthers() throws Exception {
        int before = present().number();
        Document form = Jsoup.parse(send(form(), "add", false, 200));
        form.select("[name=reason]").val("one for all");

        String asked = send(form, "save", false, 400);
        assertThat(asked).contains("Rules 2, 3", "would never apply");
        assertThat(HtmlChecker.errors(asked)).isEmpty();
        assertThat(present().number()).isEqualTo(before);
        send(Jsoup.parse(asked), "save", false, 302);

        assertThat(present().number()).isEqualTo(before + 1);
    }

    @Test
    void letsProgramsReadTryAndChangeTheRules() throws Exception {
        String rules = mvc.perform(get("/api/v1/routing").with(basic("admin")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + present().number() + "\""))
                .andExpect(jsonPath("$.rules.length()").value(greaterThan(5)))
                .andExpect(jsonPath("$.rules[*].outputs.reviewLevels").value(hasItem(3)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String all = "{\"rules\":[{\"outputs\":{\"coordinatorAssigns\":true,\"reviewLevels\":2,\"translationHours\":8,"
                + "\"reviewHours\":4,\"publicationHours\":2}}]%s}";

        mvc.perform(sent(
                        post("/api/v1/routing/trial"),
                        all.formatted(",\"samples\":[{\"category\":\"TEACHING\",\"characters\":900}]")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(jsonPath("$.results[0].rule").value(1))
                .andExpect(jsonPath("$.results[0].totalHours").value(18));
        mvc.perform(sent(post("/api/v1/routing/trial"), "{\"samples\":[{\"category\":\"SPORT\"}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("category"));
        mvc.perform(sent(put("/api/v1/routing"), all.formatted(",\"reason\":\"one for all\"")))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(sent(put("/api/v1/routing"), "{\"rules\":[{}],\"reason\":\"why\"}")
                        .header("If-Match", tag()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("rules[0].reviewLevels")));
        mvc.perform(sent(put("/api/v1/routing"), all.formatted(",\"reason\":\"one for all\""))
                        .header("If-Match", tag()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rules.length()").value(1))
                .andExpect(jsonPath("$.reason").value("one for all"));
        mvc.perform(sent(put("/api/v1/routing"), all.formatted(",\"reason\":\"late\""))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(get("/api/v1/routing").with(basic("translator"))).andExpect(status().isForbidden());
        assertThat(rules).contains("rule_shortAnnouncement");
    }

    @Test
    void keepsOthersOut() throws Exception {
        for (String address : List.of("/admin/routing", EDIT)) {
            mvc.perform(get(address).with(user("coordinator").roles(Role.COORDINATOR.name())))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(put("/api/v1/routing")
                        .with(basic("coordinator"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"rules\":[],\"reason\":\"not theirs\"}")
                        .header("If-Match", tag()))
                .andExpect(status().isForbidden());
    }

    @Test
    void needsAConstantNumberOfStatements() throws Exception {
        page("/admin/routing", Locale.ENGLISH);
        List<String> before = SqlCounter.record(() -> page("/admin/routing", Locale.ENGLISH));
        Document form = form();
        form.select("[name=reason]").val("another version");
        send(form, "save", false, 302);
        page("/admin/routing", Locale.ENGLISH);
        List<String> after = SqlCounter.record(() -> page("/admin/routing", Locale.ENGLISH));

        assertThat(after).hasSameSizeAs(before);
    }

    private RoutingVersion present() {
        return accounts.actingAs("admin", () -> routing.present().version());
    }

    private String tag() {
        return "\"" + present().number() + "\"";
    }

    private Document form() throws Exception {
        String page = page(EDIT, Locale.ENGLISH);
        assertThat(HtmlChecker.errors(page)).isEmpty();
        return Jsoup.parse(page);
    }

    /** Sends the form as a browser would. */
    private String send(Document form, String step, boolean script, int status) throws Exception {
        MockHttpServletRequestBuilder request =
                post(EDIT).with(admin()).with(csrf()).locale(Locale.ENGLISH).param("step", step);
        for (Element field : form.select("#routing-form [name]:not(button)")) {
            boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!off) {
                String value = field.is("select") ? chosen(field) : field.val();
                request.param(field.attr("name"), value);
            }
        }
        if (script) {
            request.header("HX-Request", "true");
        }
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        return option != null ? option.val() : select.select("option").get(0).val();
    }

    private MockHttpServletRequestBuilder again(int number, int expected, String reason) {
        return post("/admin/routing/versions/" + number)
                .param("expected", String.valueOf(expected))
                .param("reason", reason)
                .with(admin())
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String body) {
        return request.with(basic("admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private String page(String address, Locale reader) throws Exception {
        return mvc.perform(get(address).with(admin()).locale(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor basic(String username) {
        return httpBasic(username, "yiliu-demo");
    }

    private static RequestPostProcessor admin() {
        return user("admin").roles(Role.ADMIN.name());
    }
}
