package org.yiliu.translation;

import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.yiliu.machine.MachineStandIn.translation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.machine.MachineStandIn;
import org.yiliu.machine.TooManySuggestionsException;
import org.yiliu.memory.MatchKind;
import org.yiliu.memory.MemoryMatch;
import org.yiliu.memory.TranslationMemory;
import org.yiliu.memory.TranslationUnit;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingForm;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermStatus;
import org.yiliu.termbase.Termbase;
import org.yiliu.termbase.Terminology;
import org.yiliu.termbase.Usage;

/** A stand-in machine, an article in a translator's hands, and the ways to ask. */
@ContextConfiguration(initializers = MachineStandIn.KeyInEnvironment.class)
@TestPropertySource(
        properties = {
            "yiliu.machine.enabled=true",
            "yiliu.machine.provider=deepl",
            "yiliu.machine.read-timeout=5s",
            "yiliu.machine.per-minute=6",
            "yiliu.machine.daily-characters=100",
            "yiliu.machine.circuit.calls=4",
            "yiliu.machine.circuit.minimum=4",
            "yiliu.machine.circuit.open=3s"
        })
abstract class SuggestionRoom {

    static final MachineStandIn MACHINE = new MachineStandIn();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Translations translations;

    @Autowired
    Articles articles;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @MockitoBean
    Termbase termbase;

    @MockitoBean
    TranslationMemory memory;

    String number = "";

    @DynamicPropertySource
    static void machine(DynamicPropertyRegistry registry) {
        registry.add("yiliu.machine.base-url", MACHINE::base);
    }

    @BeforeEach
    void anArticleInHandAndAMachineThatAnswers() throws Exception {
        when(termbase.terminology()).thenReturn(mock(Terminology.class));
        when(memory.findExact(anyList()))
                .thenAnswer(asked ->
                        Collections.nCopies(asked.<List<?>>getArgument(0).size(), null));
        number = accounts.actingAs("author", () -> {
            NewArticle draft = new NewArticle(
                    null, "# 表彰会\n\n今天开会。**基础课部**获奖。散会。", "markdown", Category.TEACHING, null, null, null, null);
            return articles.submit(articles.create(draft).article().number()).number();
        });
        articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, "translator", null));
        translations.open(number);
        translations.handPen(number, "translator", null);
        MACHINE.forget();
        MACHINE.always(translation("<x id=\"1\">Basic Courses</x> won a prize."));
        closesTheCircuit();
        jdbc.update("delete from machine_suggestion");
        MACHINE.forget();
    }

    boolean isGiven(long id) {
        try {
            return !suggestions.suggest(number, id, true).isEmpty();
        } catch (TooManySuggestionsException refused) {
            return false;
        }
    }

    private void closesTheCircuit() throws InterruptedException {
        for (int i = 0; i < 20 && ask().getResponse().getStatus() != 200; i++) {
            Thread.sleep(500);
            jdbc.update("delete from machine_suggestion");
        }
    }

    MvcTestResult ask() {
        return ask("translator", number, segment().id());
    }

    MvcTestResult ask(String person, String article, long segmentId) {
        return mvc.post()
                .uri(address(), article, segmentId)
                .header("Accept-Language", "en")
                .with(httpBasic(person, "yiliu-demo"))
                .exchange();
    }

    MvcTestResult askAgain() {
        return mvc.post()
                .uri(address() + "?again=true", number, segment().id())
                .with(httpBasic("translator", "yiliu-demo"))
                .exchange();
    }

    MvcTestResult take(String target, int version) {
        return mvc.patch()
                .uri(
                        "/api/v1/articles/{n}/translation/segments/{id}",
                        number,
                        segment().id())
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"target\": \"" + target + "\", \"origin\": \"MACHINE\", \"provenance\": \"DeepL\"}")
                .with(httpBasic("translator", "yiliu-demo"))
                .exchange();
    }

    static String address() {
        return "/api/v1/articles/{n}/translation/segments/{id}/suggestions";
    }

    /** The sentence with the formatting. */
    SegmentView segment() {
        return segment(2);
    }

    SegmentView segment(int at) {
        return accounts.actingAs("translator", () -> translations.view(number))
                .segments()
                .get(at);
    }

    int connections() {
        try {
            return database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    List<String> outcomes() {
        return jdbc.queryForList("select outcome from machine_suggestion", String.class);
    }

    static TermEntry term() {
        return new TermEntry(
                1,
                "基础课部",
                List.of(),
                List.of(
                        new Rendering("Basic Course Department", Usage.PREFERRED, RenderingForm.ANY),
                        new Rendering("Basic Courses", Usage.FORBIDDEN, RenderingForm.ANY)),
                "department",
                TermStatus.DESK,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    static MemoryMatch match() {
        TranslationUnit unit = new TranslationUnit(
                1, "数学系获奖。", "The Mathematics Department won.", null, null, null, Instant.EPOCH, null);
        return new MemoryMatch(80, MatchKind.FUZZY, unit, false, null);
    }
}
