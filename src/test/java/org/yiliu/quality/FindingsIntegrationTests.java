package org.yiliu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.support.SqlCounter;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:quality")
class FindingsIntegrationTests {

    private static final String PASSWORD = "yiliu-demo";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Articles articles;

    @Autowired
    private Translations translations;

    @Autowired
    private QualityGate gate;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    @Test
    void findsWhatIsWrongWithSegmentsAndPictures() throws Exception {
        String number = handedIn("# 标题\n\n正文。\n\n![](https://example.org/a.png)\n");
        translator(number);
        write(number, 1, "A title");
        write(number, 2, "Text，中文");

        findings(number, "zh-CN")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.blocking").value(true))
                .andExpect(jsonPath(
                        "$.items[*].check",
                        contains("full-width", "leftover-han", "missing-picture", "picture-without-caption")))
                .andExpect(jsonPath("$.items[1].severity").value("BLOCKER"))
                .andExpect(jsonPath("$.items[1].segmentId").isNumber())
                .andExpect(jsonPath("$.items[1].message").value("译文里留有中文：“中文”。"))
                .andExpect(jsonPath("$.items[1].from").value(5))
                .andExpect(jsonPath("$.items[1].to").value(7))
                .andExpect(jsonPath("$.items[1].waived").value(false))
                .andExpect(jsonPath("$.items[2].severity").value("WARNING"))
                .andExpect(jsonPath("$.items[2].segmentId").isEmpty());
        findings(number, "en").andExpect(jsonPath("$.items[1].message", containsString("Chinese left")));
    }

    @Test
    void waivesAWarningForTheAssigneeAlone() throws Exception {
        String number = handedIn("# 标题\n\n![](https://example.org/a.png)\n");
        translator(number);
        write(number, 1, "A title");
        String warning = findings(number).items().get(0).id();

        waive("translator2", number, warning, "Not mine").andExpect(status().isForbidden());
        waive("translator", number, "none", "Where").andExpect(status().isNotFound());
        waive("translator", number, warning, "").andExpect(status().isBadRequest());
        waive("translator", number, warning, "Comes tomorrow")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(warning))
                .andExpect(jsonPath("$.waived").value(true));
        assertThat(journal.history(number)).extracting(Passage::event).contains(JournalEvent.FINDING_WAIVED);
    }

    @Test
    void leavesABlockerToTheChiefEditor() throws Exception {
        String number = handedIn("# 标题\n\n正文。");
        translator(number);
        write(number, 1, "The character 译");
        write(number, 2, "Text.");
        String blocker = findings(number).items().get(0).id();

        waive("translator", number, blocker, "A quotation")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("chief editor")));
        translations.handPen(number, "chief", ReviewLevel.FINAL);
        waive("chief", number, blocker, "A quotation").andExpect(status().isOk());
        assertThat(findings(number).blocking()).isFalse();
    }

    @Test
    void knowsNothingOfAnArticleThatIsNotThere() throws Exception {
        findings("YL-2026-9999", "en").andExpect(status().isNotFound());
    }

    @Test
    void needsTheSameStatementsHoweverManySegments() throws Exception {
        String one = handedIn("# 标题\n\n正文。");
        String many = handedIn("# 标题\n\n" + "正文一句。".repeat(60) + "\n\n![](https://example.org/a.png)\n");

        List<String> few = SqlCounter.record(() -> accounts.actingAs("translator", () -> gate.examine(one)));
        List<String> more = SqlCounter.record(() -> accounts.actingAs("translator", () -> gate.examine(many)));

        assertThat(more).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
    }

    private Findings findings(String number) {
        return accounts.actingAs("translator", () -> gate.examine(number));
    }

    private ResultActions findings(String number, String language) throws Exception {
        return mvc.perform(get("/api/v1/articles/{number}/findings", number)
                .with(httpBasic("translator", PASSWORD))
                .header("Accept-Language", language));
    }

    private ResultActions waive(String person, String number, String finding, String reason) throws Exception {
        return mvc.perform(post("/api/v1/articles/{number}/findings/{id}/waiver", number, finding)
                .with(httpBasic(person, PASSWORD))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}"));
    }

    private String handedIn(String markdown) {
        return accounts.actingAs("author", () -> {
            NewArticle draft = new NewArticle(null, markdown, "markdown", Category.TEACHING, null, null, null, null);
            String number = articles.create(draft).article().number();
            articles.submit(number);
            articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, null, null));
            translations.open(number);
            return number;
        });
    }

    private void translator(String number) {
        translations.handPen(number, "translator", null);
    }

    private void write(String number, int position, String english) {
        accounts.actingAs("translator", () -> {
            SegmentView segment = translations.view(number).segments().get(position - 1);
            return translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED);
        });
    }
}
