package org.yiliu.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.support.SqlCounter;

/** Keeping terms by way of the API, whichever database keeps them. */
abstract class TermbaseScenarios {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Termbase termbase;

    @Autowired
    private TermImport imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcTemplate jdbc;

    private String chinese = "";

    @BeforeEach
    void choosesATerm() {
        chinese = "测试词" + (char) ('一' + COUNT.incrementAndGet());
    }

    // ------------------------------------------------------------------ the first terms

    @Test
    void bringsTheFirstTermsAlong() {
        assertThat(get("coordinator", "/terms?q=四个意识"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].status")
                .isEqualTo("OFFICIAL");
        assertThat(termbase.terminology().find("坚持“两个维护”"))
                .extracting(hit -> hit.entry().chinese())
                .containsExactly("两个维护");
    }

    /** The first terms are loaded once, however many nodes start at once on an empty database. */
    @Test
    void letsOneNodeAloneFillAnEmptyTermbase() throws Exception {
        for (String table : List.of("term_change", "term_form", "term_rendering", "term_entry")) {
            jdbc.update("delete from " + table);
        }

        var filled = atOnce(4, () -> imports.seed(FirstTerms.lines()));

        assertThat(filled).containsOnlyOnce(true);
        assertThat(jdbc.queryForObject("select count(*) from term_entry", Integer.class))
                .isEqualTo(FirstTerms.lines().size());
    }

    // ------------------------------------------------------------------ proposals and decisions

    @Test
    void keepsAProposalOutOfTextsUntilItIsApproved() {
        long id = id(post("translator", "/terms", term(chinese, "test word")));
        assertThat(get("author", "/terms/" + id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("PROPOSED");
        assertThat(termbase.terminology().find(chinese)).isEmpty();

        assertThat(post("coordinator", "/terms/" + id + "/approval", "")).hasStatusOk();

        assertThat(termbase.terminology().find("这个" + chinese)).hasSize(1);
        assertThat(journal.history("term:" + id))
                .extracting(Passage::event, Passage::actor)
                .containsExactly(
                        tuple(JournalEvent.TERM_PROPOSED, "translator"),
                        tuple(JournalEvent.TERM_APPROVED, "coordinator"));
    }

    @Test
    void tellsTheProposerWhyAProposalWasTurnedDown() {
        long id = id(post("reviewer", "/terms", term(chinese, "test word")));

        assertThat(post("chief", "/terms/" + id + "/rejection", "{\"reason\":\" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("chief", "/terms/" + id + "/rejection", "{\"reason\":\"不常用\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("不常用");

        assertThat(post("chief", "/terms/" + id + "/rejection", "{\"reason\":\"again\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("chief", "/terms/" + id + "/retirement", "{\"reason\":\"again\"}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void letsNobodyElseDecideOrWrite() {
        long id = id(post("translator", "/terms", term(chinese, "test word")));

        assertThat(post("translator", "/terms/" + id + "/approval", "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("author", "/terms", term(chinese + "二", "x"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("admin", "/terms", term(chinese + "二", "x"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put("translator2", id, "\"0\"", term(chinese, "other"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put("translator", id, "\"0\"", term(chinese, "better"))).hasStatusOk();
        assertThat(upload("translator", "a.csv", "chinese,preferred\n甲,a\n", false))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/terms")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void retiresATermAndPutsItToUseAgain() {
        long id = id(post("chief", "/terms", term(chinese, "test word")));
        assertThat(post("chief", "/terms/" + id + "/approval", "")).hasStatus(HttpStatus.CONFLICT);

        assertThat(post("chief", "/terms/" + id + "/retirement", "{\"reason\":\"改名\"}"))
                .hasStatusOk();
        assertThat(termbase.terminology().find(chinese)).isEmpty();

        assertThat(post("chief", "/terms/" + id + "/approval", "")).hasStatusOk();
        assertThat(termbase.terminology().find(chinese)).hasSize(1);
    }

    // ------------------------------------------------------------------ writing

    @Test
    void refusesAStaleWriteWithThePresentEntry() {
        long id = id(post("coordinator", "/terms", term(chinese, "first")));
        assertThat(put("chief", id, "\"0\"", term(chinese, "second")))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");

        var stale = put("coordinator", id, "\"0\"", term(chinese, "third"));

        assertThat(stale).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(stale)
                .bodyJson()
                .extractingPath("$.current.renderings[0].text")
                .isEqualTo("second");
        assertThat(stale).bodyJson().extractingPath("$.current.version").isEqualTo(1);
        assertThat(put("coordinator", id, null, term(chinese, "third"))).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(put("coordinator", id, "\"x\"", term(chinese, "third"))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void tellsWhatAnEntrySaidBefore() {
        long id = id(post("coordinator", "/terms", term(chinese, "first")));
        put("chief", id, "\"0\"", term(chinese, "second"));
        put("chief", id, "\"1\"", term(chinese, "second"));

        var history = get("translator", "/terms/" + id + "/history");

        assertThat(history).bodyJson().extractingPath("$.items").asArray().hasSize(2);
        assertThat(history).bodyJson().extractingPath("$.items[1].by").isEqualTo("chief");
        assertThat(history)
                .bodyJson()
                .extractingPath("$.items[1].before.renderings[0].text")
                .isEqualTo("first");
    }

    @Test
    void refusesASecondApprovedEntryForTheSameFormOnTheSameDays() {
        long first = id(post("coordinator", "/terms", term(chinese, "first")));
        String alias = "{\"chinese\":\"%s别名\",\"aliases\":[\"%s\"],\"renderings\":[{\"text\":\"x\"}]}"
                .formatted(chinese, chinese);

        var refused = post("coordinator", "/terms", alias);

        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(refused).bodyJson().extractingPath("$.conflictingId").isEqualTo((int) first);
        assertThat(refused).bodyJson().extractingPath("$.detail").asString().contains(chinese, "first");

        long proposal = id(post("translator", "/terms", term(chinese, "other")));
        assertThat(post("chief", "/terms/" + proposal + "/approval", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void allowsTheSameFormOnOtherDays() {
        assertThat(post("coordinator", "/terms", term(chinese, "old", "\"validTo\":\"2019-12-31\"")))
                .hasStatus(HttpStatus.CREATED);
        assertThat(post("coordinator", "/terms", term(chinese, "new", "\"validFrom\":\"2020-01-01\"")))
                .hasStatus(HttpStatus.CREATED);

        assertThat(termbase.terminology().find(chinese))
                .flatExtracting(hit -> hit.entry().renderings())
                .extracting(Rendering::text)
                .containsExactly("new");
    }

    @Test
    void letsOneOfTwoAtOnceHaveAForm() throws Exception {
        var answers = atOnce(
                2,
                () -> post("coordinator", "/terms", term(chinese, "x"))
                        .getResponse()
                        .getStatus());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void namesEveryFieldThatBreaksItsLimit() {
        var refused = post(
                "coordinator",
                "/terms",
                "{\"chinese\":\"english\",\"renderings\":[],\"status\":\"OFFICIAL\",\"validFrom\":\"2026-02-01\",\"validTo\":\"2026-01-01\"}");

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("chinese", "renderings", "citation", "validTo");
        assertThat(post("coordinator", "/terms", "{\"chinese\":\"词\",\"renderings\":[{\"text\":\"\"}]}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("coordinator", "/terms", "{\"chinese\":\"词\",\"renderings\":[null],\"status\":\"NONE\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("coordinator", "/terms", "{")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("coordinator", "/terms/999999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(put("coordinator", 999_999, "\"0\"", term(chinese, "x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("coordinator", "/terms?sort=words")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("coordinator", "/terms?state=NONE")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    // ------------------------------------------------------------------ reading

    @Test
    void searchesChineseEnglishAndPinyinAnywhereWithin() {
        id(post("coordinator", "/terms", term(chinese + "检索", "Search 100% Word_" + COUNT.get())));

        for (String asked : List.of(chinese, "SEARCH 100% word_" + COUNT.get(), "arch 100%", "ceshici")) {
            assertThat(found(asked)).as(asked).contains(chinese + "检索");
        }
        assertThat(found("100_ Word")).isEmpty();
        assertThat(found("!")).isEmpty();
    }

    @Test
    void readsAPageWithAsManyStatementsAsAnother() throws Exception {
        get("author", "/terms?size=1");

        int few = SqlCounter.record(() -> get("author", "/terms?size=2")).size();
        int many = SqlCounter.record(() -> get("author", "/terms?size=200")).size();

        assertThat(many).isEqualTo(few);
    }

    @Test
    void costsOneSmallStatementToFindTerms() throws Exception {
        termbase.terminology();

        assertThat(SqlCounter.record(() -> termbase.terminology()))
                .singleElement()
                .asString()
                .contains("term_revision");
    }

    // ------------------------------------------------------------------ files

    @Test
    void importingAnExportChangesNothing() {
        for (String kind : List.of("tbx", "csv")) {
            var export = get("author", "/terms." + kind);
            assertThat(export).hasStatusOk();
            long revision = changes();

            var report = upload("chief", "terms." + kind, body(export), false);

            assertThat(report).hasStatusOk();
            assertThat(report).bodyJson().extractingPath("$.added").isEqualTo(0);
            assertThat(report).bodyJson().extractingPath("$.updated").isEqualTo(0);
            assertThat(report).bodyJson().extractingPath("$.unchanged").isNotEqualTo(0);
            assertThat(changes()).isEqualTo(revision);
        }
    }

    @Test
    void takesNothingOfAFileWithABadLineUnlessAsked() {
        String file = "chinese,preferred\n%s,good\nenglish,bad\n%s二,better\n".formatted(chinese, chinese);

        var refused = upload("coordinator", "terms.csv", file, false);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("line 3");
        assertThat(found(chinese)).isEmpty();

        var partly = upload("coordinator", "terms.csv", file, true);

        assertThat(partly).hasStatusOk();
        assertThat(partly)
                .bodyJson()
                .extractingPath("$.lines[*].outcome")
                .asArray()
                .containsExactly("ADDED", "REFUSED", "ADDED");
        assertThat(found(chinese)).containsExactly(chinese, chinese + "二");
        assertThat(journal.history("termbase"))
                .last()
                .satisfies(passage ->
                        assertThat(passage.detail()).containsEntry("added", "2").containsEntry("refused", "1"));
    }

    @Test
    void updatesWhatAFileChanges() {
        long id = id(post("coordinator", "/terms", term(chinese, "before", "\"note\":\"stays\"")));

        assertThat(upload("coordinator", "terms.csv", "chinese,preferred\n" + chinese + ",after\n", false))
                .bodyJson()
                .extractingPath("$.updated")
                .isEqualTo(1);

        var now = get("coordinator", "/terms/" + id);
        assertThat(now).bodyJson().extractingPath("$.renderings[0].text").isEqualTo("after");
        assertThat(now).bodyJson().extractingPath("$.note").isEqualTo("stays");
        assertThat(now).bodyJson().extractingPath("$.version").isEqualTo(1);
    }

    @Test
    void refusesFilesItCannotTake() {
        assertThat(upload("chief", "terms.docx", "x", false)).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(upload(
                        "chief",
                        "terms.tbx",
                        "<!DOCTYPE tbx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><tbx>&a;</tbx>",
                        false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload("chief", "terms.csv", "", false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post().uri("/api/v1/terms/import").multipart().with(httpBasic("chief", "yiliu-demo")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    // ------------------------------------------------------------------ helpers

    private MvcTestResult get(String person, String path) {
        return mvc.get()
                .uri("/api/v1" + path)
                .with(httpBasic(person, "yiliu-demo"))
                .exchange();
    }

    private MvcTestResult post(String person, String path, String json) {
        return mvc.post()
                .uri("/api/v1" + path)
                .with(httpBasic(person, "yiliu-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult put(String person, long id, String ifMatch, String json) {
        var request = mvc.put()
                .uri("/api/v1/terms/" + id)
                .with(httpBasic(person, "yiliu-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private MvcTestResult upload(String person, String name, String content, boolean partial) {
        return mvc.post()
                .uri("/api/v1/terms/import")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8)))
                .param("partial", "" + partial)
                .with(httpBasic(person, "yiliu-demo"))
                .exchange();
    }

    private static String term(String chinese, String english, String... more) {
        String fields = more.length == 0 ? "" : "," + String.join(",", more);
        return "{\"chinese\":\"%s\",\"renderings\":[{\"text\":\"%s\"}]%s}".formatted(chinese, english, fields);
    }

    private static long id(MvcTestResult created) {
        assertThat(created).hasStatus(HttpStatus.CREATED);
        String place = created.getResponse().getHeader("Location");
        return Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
    }

    private List<String> found(String asked) {
        return accounts.actingAs(
                "author",
                () -> termbase
                        .search(
                                new TermFilter(asked, TermState.APPROVED, null, null),
                                PageRequest.of(0, 200, Sort.by("id")))
                        .items()
                        .stream()
                        .map(term -> term.entry().chinese())
                        .toList());
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long changes() {
        return jdbc.queryForObject("select count(*) from term_change", Long.class);
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
