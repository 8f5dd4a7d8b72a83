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
import org.yiliu.translation.Twin;

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
        write(number, 1, "A Title");
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
        write(number, 1, "A Title");
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

        assertThat(more).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void explainsAFindingAndRepairsIt() throws Exception {
        String number = handedIn("# 标题\n\n正文。");
        translator(number);
        write(number, 1, "A Title");
        write(number, 2, "One，two");
        findings(number, "en")
                .andExpect(jsonPath("$.items[0].check").value("full-width"))
                .andExpect(jsonPath("$.items[0].explanation", containsString("Chinese typesetting")))
                .andExpect(jsonPath("$.items[0].replacement").value(", "))
                .andExpect(jsonPath("$.items[0].repair").value("One, two"));
        String id = findings(number).items().get(0).id();
        int version = translations.view(number).segments().get(1).version();

        repair("translator2", number, id, version).andExpect(status().isForbidden());
        repair("translator", number, id, version - 1).andExpect(status().isPreconditionFailed());
        mvc.perform(post("/api/v1/articles/{number}/findings/{id}/repair", number, id)
                        .with(httpBasic("translator", PASSWORD)))
                .andExpect(status().isPreconditionRequired());
        repair("translator", number, id, version)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.target").value("One, two"))
                .andExpect(jsonPath("$.state").value("TRANSLATED"));
        repair("translator", number, id, version + 1).andExpect(status().isNotFound());
        assertThat(findings(number).blocking()).isFalse();
    }

    @Test
    void saysWhatHasNoRepair() throws Exception {
        String number = handedIn("# 标题\n\n正文。");
        translator(number);
        write(number, 1, "A Title");
        write(number, 2, "One 二");

        repair("translator", number, findings(number).items().get(0).id(), 2)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Chinese left")));
    }

    @Test
    void checksASegmentAsItIsTypedAndStoresNothing() throws Exception {
        String number = handedIn("# 标题\n\n正文。");
        SegmentView segment = translations.view(number).segments().get(1);

        typed(number, segment.id(), "{\"target\": \"One，two\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].check").value("full-width"))
                .andExpect(jsonPath("$.items[0].segmentId").value(segment.id()));
        typed(number, segment.id(), "{}").andExpect(status().isBadRequest());
        typed(number, segment.id(), "{\"target\": \"" + "x".repeat(20_001) + "\"}")
                .andExpect(status().isBadRequest());
        typed(number, -1, "{\"target\": \"One\"}").andExpect(status().isNotFound());
        assertThat(translations.get(number, segment.id()).target()).isEmpty();
    }

    @Test
    void tellsASentenceThatAnotherArticleHasForOtherChinese() {
        String sentence = "The award ceremony was held in Erudite Hall on the afternoon of May 4.";
        String earlier = handedIn("# 标题\n\n颁奖仪式五月四日在博学楼举行。");
        translator(earlier);
        write(earlier, 2, sentence);
        String later = handedIn("# 标题\n\n总结会议六月一日在励学楼举行。");
        String same = handedIn("# 标题\n\n颁奖仪式五月四日在博学楼举行。");
        translator(later);
        write(later, 2, sentence);
        translator(same);
        write(same, 2, sentence);

        assertThat(findings(later).items())
                .filteredOn(finding -> finding.check().equals("copied-paragraph"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("YL-"));
        assertThat(accounts.actingAs("translator", () -> translations.twins(same)))
                .extracting(Twin::articleNumber)
                .containsExactly(later);
    }

    @Test
    void keepsWhatWasFoundEachTimeTheGateIsPassed() throws Exception {
        String number = handedIn("# 标题\n\n![](https://example.org/a.png)\n");
        translator(number);
        write(number, 1, "A Title");
        waive("translator", number, findings(number).items().get(0).id(), "Comes tomorrow");

        pass(number);
        pass(number);
        articles.stands(number, new Standing(Stage.REVIEWING, ReviewLevel.FIRST, 1, null, null, null));
        pass(number);

        mvc.perform(get("/api/v1/articles/{number}/findings/history", number).with(httpBasic("author", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].step", contains("HANDED_IN", "APPROVED")))
                .andExpect(jsonPath("$.items[1].level").value("FIRST"))
                .andExpect(jsonPath("$.items[1].version").value(1))
                .andExpect(jsonPath("$.items[0].items[0].check").value("missing-picture"))
                .andExpect(jsonPath("$.items[0].items[0].waived").value(true));
        mvc.perform(get("/api/v1/findings/figures").with(httpBasic("chief", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.check == 'missing-picture')].found", contains(1)))
                .andExpect(jsonPath("$.items[?(@.check == 'missing-picture')].waived", contains(1)));
        mvc.perform(get("/api/v1/findings/figures").with(httpBasic("author", PASSWORD)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/findings/figures?from=2026-03-02&to=2026-03-01")
                        .with(httpBasic("chief", PASSWORD)))
                .andExpect(status().isBadRequest());
    }

    private void pass(String number) {
        accounts.actingAs("translator", () -> {
            gate.requireOpen(number);
            return number;
        });
    }

    private ResultActions repair(String person, String number, String finding, int version) throws Exception {
        return mvc.perform(post("/api/v1/articles/{number}/findings/{id}/repair", number, finding)
                .with(httpBasic(person, PASSWORD))
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\""));
    }

    private ResultActions typed(String number, long segment, String body) throws Exception {
        return mvc.perform(post("/api/v1/articles/{number}/translation/segments/{id}/check", number, segment)
                .with(httpBasic("translator", PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
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
