package org.yiliu.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiliu.memory.index.IndexUpkeep;
import org.yiliu.memory.tmx.TmxReader;
import org.yiliu.memory.tmx.TmxUnit;
import org.yiliu.support.Axe;
import org.yiliu.support.EnabledIfChromium;
import org.yiliu.support.HtmlChecker;
import org.yiliu.support.SqlCounter;
import org.yiliu.support.TestBrowser;

/** The memory in the whole program: search, files in and out, and its pages. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yiliu.data-dir=target/test-data/memory-pages",
            "spring.datasource.url=jdbc:h2:mem:memory-pages",
            "yiliu.memory.catch-up=1h",
            "yiliu.memory.import-limit=1MB"
        })
@AutoConfigureMockMvc
class MemoryPagesIntegrationTests {

    private static final String HEAD = "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\">"
            + "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\""
            + " srclang=\"zh-CN\" datatype=\"xml\"/><body>\n";
    private static final String END = "</body></tmx>";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService people;

    @Autowired
    TranslationMemory memory;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyMemory() {
        jdbc.update("delete from memory_unit");
        jdbc.update("delete from memory_import_refusal");
        jdbc.update("delete from memory_import");
        upkeep.rebuild();
    }

    @Test
    void findsAnyPieceOfEitherLanguage() {
        remember("学校召开<1>2024年度</1>教学工作会议，张伟出席。", "The University held its <1>2024</1> conference.");
        remember("食堂开放。", "The canteen is open.");

        for (String piece :
                List.of("教学", "校", "召开2024", "02", "年度教学", "议，张", "university", "RSITY HE", "2024 conf", "。")) {
            assertThat(found(piece)).as(piece).contains("张伟");
        }
        for (String piece : List.of("开学", "召开2025", "2024 held", "教学 工作", "canteens")) {
            assertThat(found(piece)).as(piece).contains("\"total\":0");
        }
        assertThat(found("the")).contains("\"total\":2");
        assertThat(found("")).contains("\"total\":2");
    }

    @Test
    void answersTheBestMatchesWithAScore() {
        remember("3月15日，学校召开会议。", "On March 15, the university held a meeting.");

        assertThat(get("/api/v1/memory?q=4月15日，学校召开会议。&minScore=70", "translator"))
                .bodyText()
                .contains("\"score\":98", "\"kind\":\"FUZZY\"", "On April 15", "\"DATES\"");
        assertThat(get("/api/v1/memory?q=x&minScore=0", "translator")).hasStatus(400);
        assertThat(get("/api/v1/memory?q=" + "x".repeat(1001), "translator")).hasStatus(400);
    }

    @Test
    void pagesNewestFirst() {
        remember(IntStream.range(0, 45).mapToObj(at -> "会议" + at).toArray(String[]::new));

        String second = found("会议&page=1&size=20");

        assertThat(second).contains("\"total\":45", "会议24", "会议5").doesNotContain("会议25", "会议44");
        assertThat(found("会议&page=9&size=20")).contains("\"items\":[]");
    }

    @Test
    void readsAFileInTheBackgroundAndSaysWhatItRefused() throws Exception {
        String file = HEAD + tu("zh-CN", "你好", "en", "Hello") + tu("zh", "早上好", "en-GB", "Good morning")
                + tu("zh", "早上好", "en-GB", "Good morning") + "\n" + tu("fr", "Bonjour", "en", "Hello") + END;

        MvcTestResult accepted = imported(file, "coordinator");

        assertThat(accepted).hasStatus(202);
        String location = accepted.getResponse().getHeader("Location");
        String end = done(location);
        assertThat(end)
                .contains("\"state\":\"DONE\"", "\"processed\":4", "\"added\":2", "\"unchanged\":1", "\"refused\":1")
                .contains("\"line\":3", "\"percent\":100", "old.tmx");
        assertThat(done(imported(file, "chief").getResponse().getHeader("Location")))
                .contains("\"added\":0", "\"unchanged\":3");
        assertThat(memory.findExact(List.of(new MemoryQuery("你好", null, null, null))))
                .extracting(match -> match == null ? null : match.unit().origin())
                .containsExactly("old.tmx");
    }

    @Test
    void keepsWhatADamagedFileHadBefore() throws Exception {
        String file =
                HEAD + tu("zh-CN", "你好", "en", "Hello") + "<tu><tuv xml:lang=\"zh\"><seg>&evil;</seg></tuv></tu>" + END;

        String end = done(imported(file, "coordinator").getResponse().getHeader("Location"));

        assertThat(end)
                .contains("\"state\":\"FAILED\"", "\"added\":1")
                .contains("problem")
                .doesNotContain("Exception");
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        assertThat(imported("", "coordinator")).hasStatus(422);
        assertThat(imported(HEAD + " ".repeat(1 << 20) + END, "coordinator")).hasStatus(413);
        assertThat(mvc.post()
                        .uri("/api/v1/memory/import")
                        .with(user(people.loadUserByUsername("chief")))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_PDF)
                        .content("x"))
                .hasStatus(415);
    }

    @Test
    void opensFilesToCoordinatorAndChiefEditorAlone() {
        for (String person : List.of("translator", "reviewer", "editor", "author", "publisher", "admin")) {
            assertThat(imported(HEAD + END, person)).as(person).hasStatus(403);
            assertThat(get("/api/v1/memory.tmx", person)).as(person).hasStatus(403);
        }
        assertThat(mvc.get().uri("/api/v1/memory")).hasStatus(401);
        assertThat(get("/api/v1/memory/imports/4711", "chief")).hasStatus(404);
    }

    @Test
    void showsAnImportOfAStoppedNodeAsInterrupted() {
        jdbc.update(
                "insert into memory_import (file_name, started_by, started_at, beat_at, state, size_bytes, read_bytes,"
                        + " processed, added, unchanged, refused) values ('a.tmx', 'chief', '2026-01-01 00:00:00',"
                        + " '2026-01-01 00:00:00', 'RUNNING', 100, 40, 7, 7, 0, 0)");
        Long id = jdbc.queryForObject("select max(id) from memory_import", Long.class);

        assertThat(get("/api/v1/memory/imports/" + id, "chief"))
                .bodyText()
                .contains("\"state\":\"INTERRUPTED\"", "\"percent\":40", "\"processed\":7");
    }

    @Test
    void writesAFileThatReadsBackTheSame(@TempDir Path folder) throws Exception {
        remember("<1>学校</1>召开会议", "<1>The university</1> held a meeting");
        remember("第二<2/>句", "Second <2/>sentence");

        byte[] file = get("/api/v1/memory.tmx", "coordinator").getResponse().getContentAsByteArray();
        Files.write(folder.resolve("memory.tmx"), file);
        List<TmxUnit> units = new ArrayList<>();
        TmxReader.read(new ByteArrayInputStream(file), units::add);

        assertThat(units).extracting(TmxUnit::source).containsExactly("<1>学校</1>召开会议", "第二<2/>句");
        String again = new String(file, StandardCharsets.UTF_8);
        assertThat(done(imported(again, "coordinator").getResponse().getHeader("Location")))
                .contains("\"unchanged\":2", "\"added\":0");
        assertThat(get("/api/v1/memory.tmx?origin=old.tmx", "chief")
                        .getResponse()
                        .getContentLength())
                .isLessThan(file.length);
        assertThat(get("/api/v1/memory.tmx?article=YL-2026-9999", "chief"))
                .bodyText()
                .doesNotContain("<tu ");
        assertThat(get("/api/v1/memory.tmx?from=2030-01-01", "chief"))
                .bodyText()
                .doesNotContain("<tu ");
        assertThat(get("/api/v1/memory.tmx?to=2030-01-01&origin=house", "chief"))
                .bodyText()
                .contains("<tu ");
        assertThat(get("/api/v1/memory.tmx?from=yesterday", "chief")).hasStatus(400);
    }

    @Test
    void retiresAWrongUnitWithAReason() {
        remember("学校召开会议。", "The school opened a meeting.");
        Long id = jdbc.queryForObject("select max(id) from memory_unit", Long.class);

        assertThat(retire(id, "wrong verb", "translator")).hasStatus(403);
        assertThat(retire(id, " ", "coordinator")).hasStatus(400);
        assertThat(retire(id, "wrong verb", "admin")).hasStatusOk().bodyText().contains("wrong verb");
        assertThat(retire(id, "again", "admin")).hasStatus(409);
        assertThat(retire(4711L, "none", "admin")).hasStatus(404);

        upkeep.catchUp();
        assertThat(memory.find(new MemoryQuery("学校召开会议。", null, null, null), 70, 5))
                .isEmpty();
        assertThat(memory.find(new MemoryQuery("学校召开会议！", null, null, null), 70, 5))
                .isEmpty();
        assertThat(found("召开会议")).contains("\"total\":0");
        assertThat(found("召开会议&superseded=true")).contains("\"total\":1", "wrong verb");
        remember("学校召开会议。", "The school opened a meeting.");
        assertThat(memory.find(new MemoryQuery("学校召开会议。", null, null, null), 70, 5))
                .isEmpty();
    }

    @Test
    void showsAnyNumberOfUnitsInTheSameStatements() throws Exception {
        remember("会议0");
        List<String> few = SqlCounter.record(() -> get("/memory?q=会议", "coordinator"));
        remember(IntStream.range(0, 60).mapToObj(at -> "会议" + at).toArray(String[]::new));

        List<String> many = SqlCounter.record(() -> get("/memory?q=会议", "coordinator"));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(10);
    }

    @Test
    void answersScriptsWithTheListAlone() {
        remember("会议");

        assertThat(mvc.get()
                        .uri("/memory?q={q}", "会议")
                        .header("HX-Request", "true")
                        .with(user(people.loadUserByUsername("translator"))))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>会议</mark>")
                .doesNotContain("<html");
    }

    @Test
    @EnabledIfChromium
    void excludesNobody() throws Exception {
        remember("学校召开<1>会议</1>。", "The <1>university</1> held a meeting.");
        String file = HEAD + tu("zh-CN", "你好", "en", "Hello") + tu("fr", "Bonjour", "en", "Hello") + END;
        String location = imported(file, "coordinator").getResponse().getHeader("Location");
        done(location);
        upkeep.catchUp();
        String progress = "/memory/imports/" + location.substring(location.lastIndexOf('/') + 1);
        for (String person : List.of("coordinator", "translator")) {
            for (boolean phone : List.of(false, true)) {
                look(person, phone, "/memory");
                look(person, phone, "/memory?q=%E4%BC%9A%E8%AE%AE&all=true");
                look(person, phone, "/memory?q=nothing-of-it");
            }
        }
        look("coordinator", true, progress);
        look("chief", false, progress);
    }

    private void look(String person, boolean phone, String address) {
        String base = "http://127.0.0.1:" + port;
        try (BrowserContext browser = phone ? TestBrowser.phoneContext(base) : TestBrowser.context(base)) {
            browser.addCookies(List.of(
                    new Cookie("yl-lang", phone ? "zh-CN" : "en").setUrl(base),
                    new Cookie("yl-theme", phone ? "dark" : "light").setUrl(base)));
            Page page = signedIn(browser, person);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address);

            assertThat(Axe.graveFindings(page)).as("%s %s", person, address).isEmpty();
            assertThat(HtmlChecker.errors(page.request().get(address).text()))
                    .as(address)
                    .isEmpty();
            assertThat(page.content()).doesNotContain("??");
            assertThat(complaints).as(address).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("%s is too wide", address)
                    .isLessThanOrEqualTo(0);
        }
    }

    static Page signedIn(BrowserContext browser, String person) {
        Page page = browser.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate("/login");
        page.locator("#username").fill(person);
        page.locator("#password").fill("yiliu-demo");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/");
        return page;
    }

    private void remember(String source, String target) {
        transaction.executeWithoutResult(status -> memory.remember(
                "YL-2026-0001", List.of(new SignedOffText(source, target, null, null, "translator")), "chief"));
        upkeep.catchUp();
    }

    private void remember(String... sources) {
        transaction.executeWithoutResult(status -> memory.remember(
                "YL-2026-0002",
                Arrays.stream(sources)
                        .map(source -> new SignedOffText(source, "meeting " + source, null, null, "translator"))
                        .collect(Collectors.toList()),
                "chief"));
        upkeep.catchUp();
    }

    /** @param piece may have further parameters */
    private String found(String piece) {
        return text(get("/api/v1/memory?q=" + piece, "translator"));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, String person) {
        return mvc.get()
                .uri(URI.create(UriComponentsBuilder.fromUriString(address)
                        .build()
                        .encode()
                        .toUriString()))
                .with(user(people.loadUserByUsername(person)))
                .exchange();
    }

    private MvcTestResult imported(String file, String person) {
        return mvc.post()
                .uri("/api/v1/memory/import?name={name}", "C:\\files\\old.tmx")
                .with(user(people.loadUserByUsername(person)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_XML)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult retire(Long id, String reason, String person) {
        return mvc.post()
                .uri("/api/v1/memory/" + id + "/retirement")
                .with(user(people.loadUserByUsername(person)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}")
                .exchange();
    }

    private String done(String location) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !text(get(location, "chief")).contains("\"state\":\"RUNNING\""));
        return text(get(location, "chief"));
    }

    static String oneUnit(String chinese, String english) {
        return HEAD + tu("zh-CN", chinese, "en", english) + END;
    }

    private static String tu(String one, String source, String other, String target) {
        return "<tu><tuv xml:lang=\"" + one + "\"><seg>" + source + "</seg></tuv><tuv xml:lang=\"" + other + "\"><seg>"
                + target + "</seg></tuv></tu>";
    }
}
