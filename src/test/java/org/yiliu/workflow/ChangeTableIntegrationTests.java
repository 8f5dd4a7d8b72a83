package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiliu.article.Stage;
import org.yiliu.review.SignedTextChangedException;
import org.yiliu.translation.CommentView;
import org.yiliu.workflow.ChangeTable.Cell;

/** Walks every cell of stage × event; see {@code docs/changes.md}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeTableIntegrationTests extends ChangeRoom {

    private static final Path DOCUMENT = Path.of("docs/changes.md");
    private static final String BEGIN = "<!-- table -->\n\n";
    private static final String END = "\n<!-- end of table -->";
    private static final String REASON = "{\"reason\": \"A name is wrong.\"}";

    /** Articles that were refused something stand where they stood, and serve the next cell. */
    private final Map<Stage, String> standing = new EnumMap<>(Stage.class);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void does(Cell expected) throws Exception {
        String number =
                standing.containsKey(expected.stage()) ? standing.remove(expected.stage()) : at(expected.stage());
        int recorded = passages(number).size();
        String before = signatures(number) + pen(number) + article(number).taskId();

        int answer = happens(expected.event(), number);

        Cell found = new Cell(
                expected.stage(),
                expected.event(),
                answer,
                article(number).stage(),
                passages(number).stream()
                        .skip(recorded)
                        .map(passage -> passage.event().name())
                        .collect(Collectors.joining(" ")),
                signatures(number),
                pen(number),
                expected.words());
        boolean same = found.journal().isEmpty()
                && before.equals(
                        signatures(number) + pen(number) + article(number).taskId());
        if (same && found.then() == found.stage()) {
            standing.put(found.stage(), number);
        }
        assertThat(found.line()).isEqualTo(expected.line());
    }

    @Test
    void hasAWordForEveryCell() {
        Map<String, List<Stage>> stages = ChangeTable.cells().stream()
                .collect(Collectors.groupingBy(Cell::event, Collectors.mapping(Cell::stage, Collectors.toList())));

        assertThat(stages).allSatisfy((event, found) -> assertThat(found).containsExactly(Stage.values()));
        assertThat(ChangeTable.cells()).allMatch(cell -> !cell.words().isBlank());
    }

    @Test
    void isTheTableOfTheDocument() throws Exception {
        String table = ChangeTable.document();
        Files.writeString(Path.of("target/changes-table.md"), table);

        assertThat(Files.readString(DOCUMENT))
                .as("copy target/changes-table.md between the markers of " + DOCUMENT)
                .contains(BEGIN + table + END);
    }

    private static Stream<Cell> cells() {
        return ChangeTable.cells().stream();
    }

    /** @return status of the answer; 0 where nobody is answered */
    private int happens(String event, String number) throws Exception {
        String address = "/articles/" + number;
        return switch (event) {
            case "the author submits" -> posts("author", address + "/submission", "");
            case "another person claims" -> posts(another(number), open(number, "/claim"), "");
            case "the coordinator takes the task back" -> posts("coordinator", open(number, "/release"), "");
            case "the translator hands in" ->
                posts("translator", own(number, "TRANSLATE"), "{\"outcome\": \"SUBMITTED\"}");
            case "the final reviewer approves" -> posts("chief", own(number, "REVIEW"), "{\"outcome\": \"APPROVED\"}");
            case "the final reviewer sends back" ->
                posts(
                        "chief",
                        own(number, "REVIEW"),
                        "{\"outcome\": \"CHANGES_REQUESTED\", \"comment\": \"The hall.\"}");
            case "the author revises the Chinese" -> revises(number, TITLE, REVISED);
            case "the author changes the layout alone" -> revises(number, TITLE, BODY.replace("。校", "。\\n\\n校"));
            case "a coordinator names the final reviewer" ->
                posts("coordinator", address + "/reviewers", "{\"level\": \"FINAL\", \"reviewer\": \"versatile\"}");
            case "the publication time comes" -> runs(number, ProcessModel.PUBLICATION_TIME, true);
            case "publication fails" -> fails(number);
            case "the publisher asks for a small correction" ->
                posts("publisher", address + "/correction", "{\"reason\": \"A name.\", \"small\": true}");
            case "the author withdraws" -> posts("author", address + "/withdrawal", REASON);
            case "the author restores" -> posts("author", address + "/restoration", REASON);
            case "whoever has the task asks what blocks" -> asks(number, asker(number), true);
            case "the author answers" -> {
                asks(number, "coordinator", false);
                yield posts(
                        "author",
                        address + "/comments",
                        "{\"text\": \"In the old hall.\", \"replyTo\": %d}".formatted(question(number)));
            }
            case "the publisher publishes" ->
                posts("publisher", own(number, "PUBLISH"), "{\"outcome\": \"PUBLISH_NOW\"}");
            case "the publisher schedules" ->
                posts(
                        "publisher",
                        own(number, "PUBLISH"),
                        "{\"outcome\": \"SCHEDULE\", \"publishAt\": \"%s\"}".formatted(tomorrow()));
            case "the publisher asks for a correction" -> posts("publisher", address + "/correction", REASON);
            default -> throw new IllegalArgumentException("Nothing is known of: " + event);
        };
    }

    /** Runs what waits for its time or a thread there; nothing if nothing waits. */
    private int runs(String number, String step, boolean andThen) {
        jobs(number).stream().filter(job -> at(job).equals(step)).forEach(job -> management.executeJob(job.getId()));
        return andThen ? runs(number, ProcessModel.PUBLISH_ARTICLE, false) : 0;
    }

    /** The page cannot go online: a signature is gone. Nothing happens unless publication had begun. */
    private int fails(String number) throws Exception {
        if (article(number).stage() == Stage.PUBLISHING) {
            end(number, "publisher", Completion.of(TaskOutcome.PUBLISH_NOW));
        }
        runs(number, ProcessModel.PUBLICATION_TIME, false);
        List<Job> waiting = jobs(number).stream()
                .filter(job -> at(job).equals(ProcessModel.PUBLISH_ARTICLE))
                .toList();
        for (Job job : waiting) {
            jdbc.sql("update decision set voided = true where article_number = ?")
                    .param(number)
                    .update();
            failing(job);
            // the last of its attempts
            management.setJobRetries(job.getId(), 1);
            failing(job);
            jdbc.sql("update decision set voided = false where article_number = ?")
                    .param(number)
                    .update();
        }
        return 0;
    }

    private void failing(Job job) {
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(SignedTextChangedException.class);
    }

    private int asks(String number, String username, boolean blocking) throws Exception {
        return posts(
                username,
                "/articles/" + number + "/comments",
                "{\"text\": \"Which hall?\", \"kind\": \"QUESTION\", \"blocking\": %s}".formatted(blocking));
    }

    private long question(String number) {
        return comments.of(number).stream()
                .filter(CommentView::isQuestion)
                .mapToLong(CommentView::id)
                .max()
                .orElse(0);
    }

    private String asker(String number) {
        String assignee = article(number).assignee();
        return assignee == null ? article(number).stage() == Stage.ASSIGNING ? "coordinator" : "translator" : assignee;
    }

    /** Who else could have the open task. */
    private String another(String number) {
        return switch (article(number).stage()) {
            case ASSIGNING -> "coordinator";
            case REVIEWING -> "versatile";
            case PUBLISHING -> "publisher";
            default -> "translator2";
        };
    }

    /** The open task; where there is none, one that was never there. */
    private String open(String number, String deed) {
        String task = article(number).taskId();
        return "/tasks/" + (task == null ? "none" : task) + deed;
    }

    /**
     * The completion of the article's open task of the type, else of its newest one that is over; of any open one if
     * there was none. Tasks of one second cannot be told apart by their times: the engine keeps whole seconds on MySQL.
     */
    private String own(String number, String type) {
        List<String> steps = Arrays.stream(TaskKind.values())
                .filter(kind -> kind.type().name().equals(type))
                .map(TaskKind::element)
                .toList();
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> steps.contains(task.getTaskDefinitionKey()))
                .max(Comparator.comparing((HistoricTaskInstance task) -> task.getEndTime() == null)
                        .thenComparing(HistoricTaskInstance::getStartTime))
                .map(task -> "/tasks/" + task.getId() + "/completion")
                .orElseGet(() -> open(number, "/completion"));
    }
}
