package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiliu.workflow.TaskOutcome.APPROVED;
import static org.yiliu.workflow.TaskOutcome.ASSIGNED;
import static org.yiliu.workflow.TaskOutcome.PUBLISH_NOW;
import static org.yiliu.workflow.TaskOutcome.SCHEDULE;
import static org.yiliu.workflow.TaskOutcome.SUBMITTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** Articles on their way are moved to a changed process. */
@InTheNewsroom
class MigrationsIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Migrations migrations;

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private ProcessViews views;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private String deployment;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @AfterEach
    void undeploy() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void movesArticlesAtEveryStageAndSaysWhichCannot() {
        Map<String, String> stages = atEveryStage();
        String from = latest(ProcessModel.TRANSLATION);
        Map<String, TaskView> before = open(stages);
        Map<String, List<Instant>> timers = timers(stages);
        deployChanged();
        String to = latest(ProcessModel.TRANSLATION);

        Migrations.DryRun run = newsroom.as("admin", () -> dryRun(from, to));

        assertThat(run.missing()).containsExactly("Publication time reached");
        assertThat(problems(run, stages.get("scheduled")))
                .singleElement()
                .asString()
                .startsWith("“Publication time reached” is not in version " + run.to());
        for (String stage : List.of("assigning", "translating", "first", "second", "publishing", "going online")) {
            assertThat(problems(run, stages.get(stage))).as(stage).isEmpty();
        }
        assertThat(run.fits())
                .extracting(Migrations.Fit::articleNumber, Migrations.Fit::steps)
                .contains(
                        tuple(stages.get("translating"), List.of("Translate")),
                        tuple(stages.get("going online"), List.of("Publish article")));
        assertThat(definition(stages.get("translating"))).as("undone").isEqualTo(from);
        assertThat(newsroom.journalled(JournalEvent.PROCESS_MIGRATED)).isEmpty();

        Map<String, List<String>> left = newsroom.as(
                "admin",
                () -> migrations.move(from, to, Set.copyOf(stages.values()), "the new drawing", Locale.ENGLISH));

        assertThat(left).containsOnlyKeys(stages.get("scheduled"));
        assertThat(definition(stages.get("scheduled"))).isEqualTo(from);
        assertThat(definition(stages.get("translating"))).isEqualTo(to);
        assertThat(newsroom.journalled(JournalEvent.PROCESS_MIGRATED))
                .hasSize(stages.size() - 1)
                .allSatisfy(line -> assertThat(line).contains("admin", "reason=the new drawing", " → "));
        assertThat(open(stages)).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(timers(stages)).isEqualTo(timers);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(stages.get("first"))
                        .processDefinitionKey(ProcessModel.REVIEW)
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(latest(ProcessModel.REVIEW));
        assertThat(views.article(stages.get("translating"), Locale.ENGLISH).steps())
                .extracting(ProcessView.Step::name)
                .contains("Translate into English");
    }

    @Test
    void leavesTheTimersOfTheVersionToArticlesThatComeLater() {
        String moved = newsroom.submitted();
        String from = latest(ProcessModel.TRANSLATION);
        deployChanged();
        String to = latest(ProcessModel.TRANSLATION);
        newsroom.as("admin", () -> dryRun(from, to));
        newsroom.as("admin", () -> migrations.move(from, to, Set.of(moved), "the new drawing", Locale.ENGLISH));

        String later = newsroom.submitted();

        assertThat(definition(later)).isEqualTo(to);
        assertThat(timers(Map.of("moved", moved)).get("moved")).isNotEmpty();
        assertThat(timers(Map.of("later", later)).get("later")).hasSize(3);
    }

    @Test
    void leadsMovedArticlesOnToTheEnd() {
        Map<String, String> stages = atEveryStage();
        String from = latest(ProcessModel.TRANSLATION);
        deployChanged();
        String to = latest(ProcessModel.TRANSLATION);
        newsroom.as(
                "admin",
                () -> migrations.move(from, to, Set.copyOf(stages.values()), "the new drawing", Locale.ENGLISH));

        String online = stages.get("going online");
        management.executeJob(jobs(online).get(0).getId());
        String translating = stages.get("translating");
        complete(translating, "translator", Completion.of(SUBMITTED));
        String second = stages.get("second");
        review(second, "editor", ReviewLevel.SECOND);
        newsroom.revised(stages.get("publishing"));
        newsroom.withdrawn(stages.get("assigning"), false);

        assertThat(newsroom.article(online).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(tasks.open(translating).orElseThrow().level()).isEqualTo(ReviewLevel.FIRST);
        assertThat(tasks.open(second).orElseThrow().level()).isEqualTo(ReviewLevel.FINAL);
        assertThat(tasks.open(stages.get("publishing")).orElseThrow().type()).isEqualTo(TaskType.TRANSLATE);
        assertThat(newsroom.article(stages.get("assigning")).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void saysWhatAVersionHasOtherwise() {
        deployChanged();

        ProcessVersions.Version changed = newsroom.as("admin", () -> versions.list(Locale.ENGLISH)).stream()
                .filter(version -> version.key().equals(ProcessModel.TRANSLATION) && version.latest())
                .findFirst()
                .orElseThrow();

        assertThat(changed.differences())
                .extracting(
                        ProcessVersions.Difference::kind,
                        ProcessVersions.Difference::was,
                        ProcessVersions.Difference::step)
                .containsExactlyInAnyOrder(
                        tuple("RENAMED", "Translate", "Translate into English"),
                        tuple("ADDED", "", "Time of publication reached"),
                        tuple("ADDED", "", "Check once more"),
                        tuple("REMOVED", "", "Publication time reached"));
    }

    @Test
    void refusesMovesThatMeanNothing() {
        String from = latest(ProcessModel.TRANSLATION);
        String number = newsroom.submitted();

        assertThatThrownBy(() -> newsroom.as("admin", () -> dryRun(from, from)))
                .isInstanceOf(WrongVersionException.class);
        assertThatThrownBy(() -> newsroom.as("admin", () -> dryRun(from, latest(ProcessModel.REVIEW))))
                .isInstanceOf(WrongVersionException.class);
        assertThatThrownBy(() -> newsroom.as("admin", () -> dryRun("unknown", from)))
                .isInstanceOf(WrongVersionException.class);
        deployChanged();
        String to = latest(ProcessModel.TRANSLATION);
        assertThatThrownBy(() -> move(from, to, Set.of(number), " ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> move(from, to, Set.of(), "why")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> dryRun(from, to)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(move(from, to, Set.of("YL-0000-0000"), "why")).containsOnlyKeys("YL-0000-0000");
    }

    private Map<String, List<String>> move(String from, String to, Set<String> numbers, String reason) {
        return newsroom.as("admin", () -> migrations.move(from, to, numbers, reason, Locale.ENGLISH));
    }

    /** All pages in one: earlier tests' articles run in the same version. */
    private Migrations.DryRun dryRun(String from, String to) {
        Migrations.DryRun first = migrations.dryRun(from, to, 0, Locale.ENGLISH);
        List<Migrations.Fit> fits = new ArrayList<>(first.fits());
        for (int page = 1; page < first.pages(); page++) {
            fits.addAll(migrations.dryRun(from, to, page, Locale.ENGLISH).fits());
        }
        return new Migrations.DryRun(first.key(), first.from(), first.to(), first.missing(), fits, 0, first.total());
    }

    private static List<String> problems(Migrations.DryRun run, String number) {
        return run.fits().stream()
                .filter(fit -> fit.articleNumber().equals(number))
                .findFirst()
                .orElseThrow()
                .problems();
    }

    private Map<String, String> atEveryStage() {
        Map<String, String> stages = new LinkedHashMap<>();
        stages.put("assigning", newsroom.submitted());
        stages.put("translating", translating());
        stages.put("first", inReview());
        String second = inReview();
        review(second, "reviewer", ReviewLevel.FIRST);
        stages.put("second", second);
        stages.put("publishing", readyToPublish());
        String scheduled = readyToPublish();
        claim(scheduled, "publisher");
        complete(
                scheduled,
                "publisher",
                new Completion(SCHEDULE, null, null, Instant.now().plusSeconds(9000), null));
        stages.put("scheduled", scheduled);
        String online = readyToPublish();
        claim(online, "publisher");
        complete(online, "publisher", Completion.of(PUBLISH_NOW));
        stages.put("going online", online);
        return stages;
    }

    private String translating() {
        String number = newsroom.submitted();
        complete(number, "coordinator", new Completion(ASSIGNED, null, "translator", null, null));
        return number;
    }

    private String inReview() {
        String number = translating();
        complete(number, "translator", Completion.of(SUBMITTED));
        return number;
    }

    private String readyToPublish() {
        String number = inReview();
        review(number, "reviewer", ReviewLevel.FIRST);
        review(number, "editor", ReviewLevel.SECOND);
        review(number, "chief", ReviewLevel.FINAL);
        return number;
    }

    private void review(String number, String username, ReviewLevel level) {
        assertThat(claim(number, username).level()).isEqualTo(level);
        complete(number, username, Completion.of(APPROVED));
    }

    private TaskView claim(String number, String username) {
        String task = tasks.open(number).orElseThrow().id();
        return newsroom.as(username, () -> tasks.claim(task));
    }

    private void complete(String number, String username, Completion completion) {
        String task = tasks.open(number).orElseThrow().id();
        newsroom.as(username, () -> tasks.complete(task, completion));
    }

    /** A step renamed, one added, one replaced by another, and a review that says more. */
    private void deployChanged() {
        String translation = read("articleTranslation.bpmn")
                .replace(
                        "id=\"userTask_translate\" name=\"Translate\"",
                        "id=\"userTask_translate\" name=\"Translate into English\"")
                .replace("timerEvent_publicationTime", "timerEvent_timeOfPublication")
                .replace("name=\"Publication time reached\"", "name=\"Time of publication reached\"")
                .replace(
                        "targetRef=\"serviceTask_publishArticle\" />",
                        "targetRef=\"serviceTask_checkOnceMore\" /><bpmn:serviceTask id=\"serviceTask_checkOnceMore\""
                                + " name=\"Check once more\" camunda:expression=\"${true}\" /><bpmn:sequenceFlow"
                                + " id=\"flow_checkedOnceMore\" sourceRef=\"serviceTask_checkOnceMore\""
                                + " targetRef=\"serviceTask_publishArticle\" />")
                .replace(
                        "</bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNShape id=\"checkOnceMore_shape\" bpmnElement=\"serviceTask_checkOnceMore\">"
                                + "<dc:Bounds x=\"1100\" y=\"420\" width=\"100\" height=\"60\" /></bpmndi:BPMNShape>"
                                + "<bpmndi:BPMNEdge id=\"checkedOnceMore_edge\" bpmnElement=\"flow_checkedOnceMore\">"
                                + "<di:waypoint x=\"1200\" y=\"450\" /><di:waypoint x=\"1250\" y=\"450\" /></bpmndi:BPMNEdge>"
                                + "</bpmndi:BPMNPlane>");
        String review = read("articleReview.bpmn").replace("name=\"First review\"", "name=\"First reading\"");
        deployment = repository
                .createDeployment()
                .name("changed")
                .addString("articleTranslation.bpmn", translation)
                .addString("articleReview.bpmn", review)
                .deploy()
                .getId();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("bpmn", file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String definition(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(ProcessModel.TRANSLATION)
                .singleResult()
                .getProcessDefinitionId();
    }

    private Map<String, TaskView> open(Map<String, String> stages) {
        Map<String, TaskView> open = new LinkedHashMap<>();
        stages.forEach((stage, number) -> tasks.open(number).ifPresent(task -> open.put(stage, task)));
        return open;
    }

    /** When they fire; one that is not to fire may be a job that never comes, or none. */
    private Map<String, List<Instant>> timers(Map<String, String> stages) {
        Map<String, List<Instant>> timers = new LinkedHashMap<>();
        stages.forEach((stage, number) -> timers.put(
                stage,
                jobs(number).stream()
                        .filter(job -> job.getDuedate() != null)
                        .map(job -> job.getDuedate().toInstant())
                        .filter(due -> !due.equals(TaskJobs.NEVER))
                        .sorted()
                        .toList()));
        return timers;
    }

    private List<Job> jobs(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }
}
