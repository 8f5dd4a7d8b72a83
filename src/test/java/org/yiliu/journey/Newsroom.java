package org.yiliu.journey;

import static java.util.Map.of;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yiliu.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Brings an article through the contract to where a journey in the browser begins. */
final class Newsroom {

    /** A title, and two sentences of one paragraph. */
    static final String TEXT = "3月6日下午，学校召开教学工作会议，180余人参加。会议由教务处处长主持。";

    private static final Pattern PLACEHOLDER = Pattern.compile("</?\\d+/?>");

    private final Api api;

    Newsroom(String base) {
        this.api = new Api(base, "author");
    }

    String submitted(String category, String title) {
        Answer created = api.post(
                "/api/v1/articles",
                of("title", title, "body", TEXT, "format", "markdown", "category", category, "priority", "NORMAL"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String number = created.text("number");
        assertThat(api.post("/api/v1/articles/" + number + "/submission").status())
                .isEqualTo(202);
        return number;
    }

    /** Claims the translation and writes all of it. */
    void translated(String translator, String number) {
        claimed(translator, number);
        for (JsonNode segment : segments(number)) {
            String target = english(
                    segment.path("position").asInt(), segment.path("source").asString());
            Answer saved = api.as(translator)
                    .patch(
                            "/api/v1/articles/" + number + "/translation/segments/"
                                    + segment.path("id").asLong(),
                            segment.path("version").asInt(),
                            of("target", target, "state", "TRANSLATED"));
            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        }
    }

    void handedIn(String translator, String number) {
        translated(translator, number);
        completed(translator, number, of("outcome", "SUBMITTED"));
    }

    void approved(String reviewer, String number) {
        claimed(reviewer, number);
        completed(reviewer, number, of("outcome", "APPROVED"));
    }

    /** A teaching article that is translated and approved at both of its levels, and waits for the publisher. */
    String approved(String title) {
        String number = submitted("TEACHING", title);
        handedIn("translator", number);
        approved("reviewer", number);
        approved("chief", number);
        return number;
    }

    /** By the publisher, who has claimed it. */
    void scheduled(String number, Instant moment) {
        completed("publisher", number, of("outcome", "SCHEDULE", "publishAt", moment.toString()));
    }

    /** Translated, approved at the two levels a teaching article needs, published. */
    String published(String number) {
        handedIn("translator", number);
        approved("reviewer", number);
        approved("chief", number);
        claimed("publisher", number);
        completed("publisher", number, of("outcome", "PUBLISH_NOW"));
        return readable(number);
    }

    /** Waits until the process has published, and tells where. */
    String readable(String number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> article(number).path("stage").asString().equals("PUBLISHED"));
        return "/news/" + article(number).path("slug").asString();
    }

    void claimed(String person, String number) {
        Answer claimed = api.as(person)
                .post("/api/v1/tasks/" + article(number).path("taskId").asString() + "/claim");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(200);
    }

    JsonNode article(String number) {
        return api.get("/api/v1/articles/" + number).json();
    }

    JsonNode segments(String number) {
        return api.get("/api/v1/articles/" + number + "/translation").json().path("segments");
    }

    /** The newest article that stands at this stage. */
    String numberAt(String stage) {
        Answer found = api.as("coordinator").get("/api/v1/articles?stage=" + stage);
        JsonNode item = found.json().path("items").path(0);
        assertThat(item.isMissingNode()).as("an article at " + stage).isFalse();
        return item.path("number").asString();
    }

    /** Some English for a segment, with its placeholders and numbers. */
    static String english(int position, String source) {
        String marks =
                PLACEHOLDER.matcher(source).results().map(MatchResult::group).collect(joining(" word "));
        String numbers = Pattern.compile("\\d+")
                .matcher(PLACEHOLDER.matcher(source).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(joining(", "));
        return "English sentence " + position + " (" + numbers + ") " + marks;
    }

    private void completed(String person, String number, Map<String, String> completion) {
        Answer done = api.as(person)
                .post("/api/v1/tasks/" + article(number).path("taskId").asString() + "/completion", completion);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }
}
