package org.yiliu.journey;

import static java.util.Map.of;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiliu.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** An article from draft to readers through the contract alone; run on both databases. */
abstract class ContractJourney {

    private static final String TEXT = """
            3月6日下午，学校在图书馆报告厅召开本科教学工作会议，各学院院长及教师代表共180余人参加。会议由教务处处长主持。

            ## 以评促教

            基础课部在12门公共基础课中推行**过程性考核**，平时成绩占比由30%提高到50%。
            """;

    private static final Pattern PLACEHOLDER = Pattern.compile("</?\\d+/?>");

    @LocalServerPort
    private int port;

    private Api author;

    @BeforeEach
    void knowsOnlyTheAddress() {
        author = new Api("http://127.0.0.1:" + port, "author");
    }

    @Test
    void carriesAnArticleThroughTwoRoundsAndThreeLevelsToItsReaders() {
        String number = submitted("PARTY_BUILDING");
        assignedTo("translator", number);
        translated("translator", number, "First");
        handIn("translator", number);
        approve("reviewer", number);
        sendBack("editor", number, "Please use the house's word for 过程性考核.");

        JsonNode again = task("translator", number);
        assertThat(again.path("assignee").asString()).isEqualTo("translator");
        assertThat(again.path("round").asInt()).isEqualTo(2);

        translated("translator", number, "Second");
        handIn("translator", number);
        assertThat(task("editor", number).path("level").asString()).isEqualTo("SECOND");
        approve("editor", number);
        approve("reviewer", number);
        approve("chief", number);
        Answer published = complete("publisher", number, of("outcome", "PUBLISH_NOW"));
        assertThat(published.status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> article(number).path("stage").asString().equals("PUBLISHED"));
        String slug = article(number).path("slug").asString();
        Answer page = author.page("/news/" + slug);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Translated by").contains("Basic Course Department");
        assertThat(Pattern.compile("\\p{IsHan}").matcher(page.body()).find()).isFalse();
        signedWithHashes(number);
    }

    @Test
    void givesOneOfThirtySimultaneousClaimsTheTask() throws Exception {
        String number = submitted("TEACHING");
        String id = article(number).path("taskId").asString();
        ExecutorService people = Executors.newFixedThreadPool(30);
        List<Callable<Answer>> claims = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> (Callable<Answer>) () ->
                        author.as(i % 2 == 0 ? "translator" : "translator2").post("/api/v1/tasks/" + id + "/claim"))
                .toList();

        List<Answer> answers = new java.util.ArrayList<>();
        for (Future<Answer> answer : people.invokeAll(claims)) {
            answers.add(answer.get());
        }
        people.shutdown();

        List<String> winners = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.text("assignee"))
                .distinct()
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        assertThat(answers).anyMatch(answer -> answer.status() == 409);
    }

    @Test
    void refusesAStaleWriteAndShowsThePresentText() {
        String number = submitted("TEACHING");
        claim("translator", number);
        JsonNode segment = segments("translator", number).path(0);
        String path = "/api/v1/articles/" + number + "/translation/segments/"
                + segment.path("id").asLong();
        int version = segment.path("version").asInt();

        assertThat(author.as("translator").patch(path, of("target", "x")).status())
                .isEqualTo(428);
        assertThat(author.as("translator")
                        .patch(path, version, of("target", "One"))
                        .status())
                .isEqualTo(200);
        Answer stale = author.as("translator").patch(path, version, of("target", "Two"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("current").path("target").asString()).isEqualTo("One");
        assertThat(author.as("translator2")
                        .patch(path, version + 1, of("target", "Three"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesReviewByWhoeverWroteTheEnglish() {
        String number = submitted("TEACHING");
        claim("versatile", number);
        translated("versatile", number, "Mine");
        handIn("versatile", number);
        String id = article(number).path("taskId").asString();

        Answer refused = author.as("versatile").post("/api/v1/tasks/" + id + "/claim");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("English");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void holdsWhatIsNotFitToGoOn() {
        String number = submitted("TEACHING");
        claim("translator", number);
        translated("translator", number, "Left 中文");

        Answer held = complete("translator", number, of("outcome", "SUBMITTED"));

        assertThat(held.status()).isEqualTo(422);
        assertThat(held.json().path("errors").size()).isPositive();
    }

    @Test
    void carriesUnchangedSegmentsIntoARevisedSource() {
        String number = submitted("TEACHING");
        claim("translator", number);
        translated("translator", number, "Kept");

        Answer revised = author.put(
                "/api/v1/articles/" + number + "/source",
                "\"1\"",
                of("title", "学校召开会议", "body", TEXT.replace("180", "190"), "format", "markdown", "note", "人数"));

        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.json().path("sourceVersion").asInt()).isEqualTo(2);
        long toRedo = segments("translator", number)
                .valueStream()
                .filter(segment -> segment.path("state").asString().equals("INITIAL"))
                .count();
        assertThat(toRedo).isEqualTo(1);
        assertThat(article(number).path("stage").asString()).isEqualTo("TRANSLATING");
    }

    @Test
    void withdrawsAnArticleAtItsAuthorsWord() {
        String number = submitted("TEACHING");

        Answer withdrawn = author.post("/api/v1/articles/" + number + "/withdrawal", of("reason", "Event cancelled"));

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.text("stage")).isEqualTo("WITHDRAWN");
        assertThat(author.post("/api/v1/articles/" + number + "/submission").status())
                .isEqualTo(409);
    }

    private String submitted(String category) {
        Answer created = author.post(
                "/api/v1/articles",
                of("title", "学校召开会议", "body", TEXT, "format", "markdown", "category", category, "priority", "NORMAL"));
        assertThat(created.status()).isEqualTo(201);
        String number = created.text("number");
        assertThat(created.header("Location")).endsWith(number);
        Answer submitted = author.post("/api/v1/articles/" + number + "/submission");
        assertThat(submitted.status()).isEqualTo(202);
        assertThat(submitted.text("stage")).isIn("ASSIGNING", "TRANSLATING");
        assertThat(submitted.text("taskId")).isNotBlank();
        return number;
    }

    private void assignedTo(String translator, String number) {
        if (article(number).path("stage").asString().equals("ASSIGNING")) {
            claim("coordinator", number);
            assertThat(complete("coordinator", number, of("outcome", "ASSIGNED", "assignee", translator))
                            .status())
                    .isEqualTo(200);
        } else {
            claim(translator, number);
        }
    }

    private void translated(String translator, String number, String word) {
        for (JsonNode segment : segments(translator, number)) {
            String marks = PLACEHOLDER
                    .matcher(segment.path("source").asString())
                    .results()
                    .map(MatchResult::group)
                    .collect(joining(" word "));
            Answer saved = author.as(translator)
                    .patch(
                            "/api/v1/articles/" + number + "/translation/segments/"
                                    + segment.path("id").asLong(),
                            segment.path("version").asInt(),
                            of(
                                    "target",
                                    word + " sentence "
                                            + segment.path("position").asInt() + " 30% 50% 12 180 " + marks,
                                    "state",
                                    "TRANSLATED"));
            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        }
    }

    private void handIn(String translator, String number) {
        Answer handedIn = complete(translator, number, of("outcome", "SUBMITTED"));
        assertThat(handedIn.status()).as(handedIn.body()).isEqualTo(200);
        assertThat(handedIn.text("stage")).isEqualTo("REVIEWING");
    }

    private void approve(String reviewer, String number) {
        claim(reviewer, number);
        Answer approved = complete(reviewer, number, of("outcome", "APPROVED"));
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    }

    private void sendBack(String reviewer, String number, String reason) {
        claim(reviewer, number);
        assertThat(complete(reviewer, number, of("outcome", "CHANGES_REQUESTED"))
                        .status())
                .isEqualTo(400);
        Answer returned = complete(reviewer, number, of("outcome", "CHANGES_REQUESTED", "comment", reason));
        assertThat(returned.status()).as(returned.body()).isEqualTo(200);
        assertThat(returned.text("stage")).isEqualTo("TRANSLATING");
    }

    private void signedWithHashes(String number) {
        JsonNode sheet =
                author.get("/api/v1/articles/" + number + "/sign-off").json().path("items");
        assertThat(sheet.valueStream().map(item -> item.path("contentHash").asString()))
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(sheet.valueStream()
                        .filter(item -> item.path("decision").asString().equals("APPROVED"))
                        .map(item -> item.path("level").asString()))
                .contains("FIRST", "SECOND", "FINAL");
    }

    private void claim(String person, String number) {
        String id = article(number).path("taskId").asString();
        Answer claimed = author.as(person).post("/api/v1/tasks/" + id + "/claim");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(200);
    }

    private Answer complete(String person, String number, java.util.Map<String, String> completion) {
        String id = article(number).path("taskId").asString();
        if (person.equals("publisher")) {
            claim(person, number);
        }
        return author.as(person).post("/api/v1/tasks/" + id + "/completion", completion);
    }

    private JsonNode task(String person, String number) {
        return author.as(person)
                .get("/api/v1/tasks/" + article(number).path("taskId").asString())
                .json();
    }

    private JsonNode article(String number) {
        return author.get("/api/v1/articles/" + number).json();
    }

    private JsonNode segments(String person, String number) {
        return author.as(person)
                .get("/api/v1/articles/" + number + "/translation")
                .json()
                .path("segments");
    }
}
