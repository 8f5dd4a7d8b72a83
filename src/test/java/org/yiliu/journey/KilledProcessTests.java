package org.yiliu.journey;

import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.StringUtils;
import org.yiliu.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Kills the program while two people type, at once after a submission was acknowledged, and again at once after a
 * publication was. What was acknowledged must be there afterwards.
 */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledProcessTests {

    private static final int SAMPLES = 6;
    private static final int ENOUGH_TYPED = 60;

    @TempDir
    private static Path folder;

    private static ChildProgram program;
    private static List<Typist> typists;
    private static Map<String, String> holders;
    private static String submitted;
    private static String published;
    private static Map<String, List<String>> historiesBefore;

    @BeforeAll
    static void isKilledTwice() throws Exception {
        program = ChildProgram.start(folder.resolve("data"), folder.resolve("first.log"));
        holders = Map.of(submit(), "translator", submit(), "translator2");
        for (var held : holders.entrySet()) {
            assertThat(claim(held.getKey(), held.getValue()).status()).isEqualTo(200);
        }
        typists = typing();
        historiesBefore = histories(holders.keySet());
        submitted = submit();
        program.kill();

        program = ChildProgram.start(folder.resolve("data"), folder.resolve("second.log"));
        published = program.as("publisher")
                .get("/api/v1/tasks?scope=claimable&type=PUBLISH")
                .json()
                .at("/items/0/articleNumber")
                .asString();
        assertThat(claim(published, "publisher").status()).isEqualTo(200);
        String task = taskOf(published);
        Answer accepted =
                program.as("publisher").post("/api/v1/tasks/" + task + "/completion", of("outcome", "PUBLISH_NOW"));
        program.kill();
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);

        program = ChildProgram.start(folder.resolve("data"), folder.resolve("third.log"));
    }

    @AfterAll
    static void stops() throws InterruptedException {
        if (program != null) {
            program.kill();
        }
    }

    @Test
    void keepsEveryAcknowledgedText() throws IOException {
        for (Typist typist : typists) {
            for (var typed : typist.bySegment().entrySet()) {
                Map<Integer, String> kept = texts(typist.number(), typed.getKey());
                assertThat(kept).containsAllEntriesOf(typed.getValue());
            }
        }
    }

    @Test
    void showsTheLatestTextAtTheDesk() throws IOException {
        for (Typist typist : typists) {
            for (JsonNode segment : segments(typist.number())) {
                int version = segment.path("version").asInt();
                long id = segment.path("id").asLong();
                assertThat(typist.bySegment().get(id).keySet()).allMatch(typed -> typed <= version);
                assertThat(texts(typist.number(), id))
                        .containsEntry(version, segment.path("target").asString());
            }
        }
    }

    @Test
    void keepsTheTasksWithThoseWhoClaimedThem() throws IOException {
        for (var held : holders.entrySet()) {
            JsonNode task = task(held.getKey());
            assertThat(task.path("type").asString()).isEqualTo("TRANSLATE");
            assertThat(task.path("assignee").asString()).isEqualTo(held.getValue());
        }
    }

    @Test
    void keepsTheSubmissionWithItsTask() throws IOException {
        assertThat(article(submitted).path("stage").asString()).isEqualTo("TRANSLATING");
        assertThat(task(submitted).path("type").asString()).isEqualTo("TRANSLATE");
        assertThat(events(submitted)).containsOnlyOnce("SUBMITTED");
        assertThat(claim(submitted, "translator").status()).isEqualTo(200);
    }

    /** A step that was under way when the program was killed is locked for half a minute. */
    @Test
    void publishesOnce() throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> article(published).path("stage").asString().equals("PUBLISHED"));

        String slug = article(published).path("slug").asString();
        assertThat(program.as("author").page("/news/" + slug).status()).isEqualTo(200);
        String feed = program.as("author").page("/news/feed.atom").body();
        assertThat(StringUtils.countOccurrencesOf(feed, "/news/" + slug + "\"")).isEqualTo(1);
        assertThat(events(published)).containsOnlyOnce("PUBLISHED").doesNotContain("STEP_FAILED");
    }

    @Test
    void doesNotMakeTheSamplesAgain() throws IOException {
        int total = program.as("author")
                .get("/api/v1/articles?size=1")
                .json()
                .path("total")
                .asInt();

        assertThat(total).isEqualTo(SAMPLES + holders.size() + 1);
    }

    @Test
    void losesNothingOfTheJournal() throws IOException {
        for (var before : historiesBefore.entrySet()) {
            assertThat(events(before.getKey())).startsWith(before.getValue().toArray(String[]::new));
        }
    }

    /** Last: it stops the program, since the embedded database has one owner. */
    @Test
    @Order(Integer.MAX_VALUE)
    void leavesTheChainsOfTheJournalUnbroken() throws Exception {
        program.kill();
        Map<String, Link> heads = new HashMap<>();
        String url = "jdbc:h2:file:" + folder.resolve("data").resolve("yiliu");
        try (Connection database = DriverManager.getConnection(url, "yiliu", "");
                ResultSet rows = database.createStatement()
                        .executeQuery("select subject, place, previous_hash, hash from journal_entry order by id")) {
            while (rows.next()) {
                Link link = Link.of(rows);
                Link head = heads.put(rows.getString("subject"), link);
                assertThat(link.place()).isEqualTo(head == null ? 1 : head.place() + 1);
                assertThat(head == null || head.hash().equals(link.previousHash()))
                        .isTrue();
            }
        }
        assertThat(heads)
                .containsKeys(submitted, published)
                .containsKeys(holders.keySet().toArray(String[]::new));
    }

    private record Link(long place, String previousHash, String hash) {

        static Link of(ResultSet row) throws SQLException {
            return new Link(row.getLong("place"), row.getString("previous_hash"), row.getString("hash"));
        }
    }

    /** Two people who are still typing when this returns. */
    private static List<Typist> typing() throws IOException {
        List<Typist> people = new ArrayList<>();
        for (var held : holders.entrySet()) {
            people.add(new Typist(program.as(held.getValue()), held.getKey()));
        }
        people.forEach(typist -> new Thread(typist, "typist").start());
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> people.stream().allMatch(typist -> typist.acknowledged() >= ENOUGH_TYPED));
        return people;
    }

    private static String submit() throws IOException {
        Answer draft = program.as("author")
                .post(
                        "/api/v1/articles",
                        of(
                                "title",
                                "学校召开教学工作会议",
                                "body",
                                "会议由教务处处长主持。各学院院长及教师代表参加。会议通过了新的计划。",
                                "format",
                                "text",
                                "category",
                                "TEACHING",
                                "priority",
                                "NORMAL"));
        assertThat(draft.status()).isEqualTo(201);
        String number = draft.text("number");
        assertThat(program.as("author")
                        .post("/api/v1/articles/" + number + "/submission")
                        .status())
                .isEqualTo(202);
        return number;
    }

    private static Map<String, List<String>> histories(Set<String> numbers) throws IOException {
        Map<String, List<String>> histories = new HashMap<>();
        for (String number : numbers) {
            histories.put(number, events(number));
        }
        return histories;
    }

    private static List<String> events(String number) throws IOException {
        return program.as("author")
                .get("/api/v1/articles/" + number + "/history")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("event").asString())
                .toList();
    }

    /** Every text the segment had, by version. */
    private static Map<Integer, String> texts(String number, long segment) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        program.as("author")
                .get("/api/v1/articles/" + number + "/translation/segments/" + segment + "/history")
                .json()
                .path("items")
                .forEach(had -> texts.put(
                        had.path("version").asInt(), had.path("target").asString()));
        return texts;
    }

    private static JsonNode segments(String number) throws IOException {
        return program.as("author")
                .get("/api/v1/articles/" + number + "/translation")
                .json()
                .path("segments");
    }

    private static Answer claim(String number, String person) throws IOException {
        return program.as(person).post("/api/v1/tasks/" + taskOf(number) + "/claim");
    }

    private static String taskOf(String number) throws IOException {
        return article(number).path("taskId").asString();
    }

    private static JsonNode task(String number) throws IOException {
        return program.as("coordinator").get("/api/v1/tasks/" + taskOf(number)).json();
    }

    private static JsonNode article(String number) throws IOException {
        return program.as("author").get("/api/v1/articles/" + number).json();
    }
}
