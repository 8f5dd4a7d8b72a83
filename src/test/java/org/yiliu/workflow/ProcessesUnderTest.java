package org.yiliu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.LoggerFactory;

/**
 * The three process files in a bare engine, every delegate replaced, for one article {@value #NUMBER}. The clock stands at
 * {@link #NOON}; a reminder is due after three hours, a deadline after four, escalation after five; an untouched claim is
 * warned about after six and ends after seven.
 */
final class ProcessesUnderTest implements AutoCloseable {

    static final String NUMBER = "YL-2026-0042";
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    /** Names of the delegates that ran, in order. */
    final List<String> ran = new ArrayList<>();

    /** What the next publication does: null succeeds. */
    RuntimeException publicationFailure;

    private static final Map<Object, Object> BEANS = new HashMap<>();
    private static final ProcessEngine ENGINE = engine();

    private final List<String> levelsToCome = new ArrayList<>();
    private final String deployment;

    ProcessesUnderTest() {
        BEANS.putAll(beans());
        ClockUtil.setCurrentTime(Date.from(NOON));
        deployment = ENGINE.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/articleTranslation.bpmn")
                .addClasspathResource("bpmn/articleReview.bpmn")
                .addClasspathResource("bpmn/translationRouting.dmn")
                .deploy()
                .getId();
    }

    private static ProcessEngine engine() {
        ((Logger) LoggerFactory.getLogger("org.camunda.bpm")).setLevel(Level.OFF);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("processesUnderTest");
        configuration.setJdbcUrl("jdbc:h2:mem:processesUnderTest;DB_CLOSE_DELAY=-1");
        configuration.setBeans(BEANS);
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String name : List.of("qualityGate", "carryOver", "withdrawal")) {
            beans.put(name + "Delegate", (JavaDelegate) execution -> ran.add(name));
        }
        beans.put("nextLevelDelegate", (JavaDelegate) this::chooseNextLevel);
        beans.put("publishDelegate", (JavaDelegate) execution -> publish());
        beans.put("timers", new Timers());
        beans.put("alarms", new Alarms(ran));
        return beans;
    }

    private void chooseNextLevel(DelegateExecution execution) {
        String next = levelsToCome.isEmpty() ? ProcessModel.NONE : levelsToCome.remove(0);
        execution.setVariable(ProcessModel.NEXT_LEVEL, next);
    }

    private void publish() {
        if (publicationFailure != null) {
            throw publicationFailure;
        }
        ran.add("publish");
    }

    /** Hours from now, and only for a step that has them. */
    public static final class Timers {
        public Date reminder(DelegateExecution execution) {
            return inHours(execution, 3);
        }

        public Date deadline(DelegateExecution execution) {
            return inHours(execution, 4);
        }

        public Date escalation(DelegateExecution execution) {
            return inHours(execution, 5);
        }

        public Date claimWarning(DelegateExecution execution) {
            return inHours(execution, 6);
        }

        public Date claimExpiry(DelegateExecution execution) {
            return inHours(execution, 7);
        }

        private static Date inHours(DelegateExecution execution, int hours) {
            assertThat(execution.getCurrentActivityId()).startsWith("userTask_");
            return Date.from(NOON.plus(Duration.ofHours(hours)));
        }
    }

    /** Say that they were called. */
    public record Alarms(List<String> ran) {

        public void remind(DelegateTask task) {
            ran.add("reminder");
        }

        public void deadline(DelegateTask task) {
            ran.add("deadline");
        }

        public void escalate(DelegateTask task) {
            ran.add("escalation");
        }

        public void warnClaim(DelegateTask task) {
            ran.add("claimWarning");
        }

        public void expireClaim(DelegateTask task) {
            ran.add("claimExpiry");
        }
    }

    // What happens

    /** An article whose routing is told by its category, length and priority. */
    void submit(String category, int characters, String priority) {
        start(category, characters, priority, Map.of());
    }

    /** A short piece of campus news: pool, two levels. */
    void submitForThePool() {
        submit("CAMPUS_LIFE", 500, "NORMAL");
    }

    /** A party building article: the coordinator assigns, three levels. */
    void submitForTheCoordinator() {
        submit("PARTY_BUILDING", 1000, "NORMAL");
    }

    void start(String category, int characters, String priority, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                ProcessModel.ARTICLE_NUMBER, NUMBER,
                ProcessModel.CATEGORY, category,
                ProcessModel.CHARACTERS, characters,
                ProcessModel.PRIORITY, priority,
                ProcessModel.ROUND, 1));
        variables.putAll(more);
        ENGINE.getRuntimeService().startProcessInstanceByKey(ProcessModel.TRANSLATION, NUMBER, variables);
    }

    /** One review round on its own. */
    void startReview(String... levels) {
        reviewAsks(levels);
        ENGINE.getRuntimeService().startProcessInstanceByKey(ProcessModel.REVIEW, NUMBER);
    }

    /** The levels that the next review rounds choose, in order. */
    void reviewAsks(String... levels) {
        levelsToCome.clear();
        levelsToCome.addAll(List.of(levels));
    }

    void claim(String username) {
        ENGINE.getTaskService().claim(task().getId(), username);
    }

    void complete(String... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        ENGINE.getTaskService().complete(task().getId(), variables);
    }

    void translate(String translator) {
        complete(ProcessModel.TRANSLATOR, translator);
    }

    void approve() {
        complete(ProcessModel.REVIEW_OUTCOME, "APPROVED");
    }

    void sendBack(String level) {
        complete(ProcessModel.REVIEW_OUTCOME, "CHANGES_REQUESTED", ProcessModel.REQUESTED_BY, level);
    }

    void schedule(Instant at) {
        ENGINE.getTaskService()
                .complete(
                        task().getId(),
                        Map.of(ProcessModel.PUBLISH_OUTCOME, "SCHEDULE", ProcessModel.PUBLISH_AT, Date.from(at)));
    }

    void tell(String message) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(NUMBER)
                .correlate();
    }

    /** Whether anybody would hear the message now. */
    boolean hears(String message) {
        return ENGINE.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .eventName(message)
                        .count()
                == 1;
    }

    void passTo(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
        runJobs();
    }

    /** Runs what is due now, once. */
    void runJobs() {
        for (var job :
                ENGINE.getManagementService().createJobQuery().executable().list()) {
            try {
                ENGINE.getManagementService().executeJob(job.getId());
            } catch (RuntimeException expected) {
                assertThat(expected).isSameAs(publicationFailure);
            }
        }
    }

    /** What an administrator does about a failed publication. */
    void retry() {
        var job = ENGINE.getManagementService().createJobQuery().noRetriesLeft().singleResult();
        ENGINE.getManagementService().setJobRetries(job.getId(), 1);
        runJobs();
    }

    void exhaustRetries() {
        for (int i = 0; i < 3; i++) {
            passTo(ClockUtil.getCurrentTime().toInstant().plusSeconds(31));
        }
    }

    // What is then so

    Task task() {
        return ENGINE.getTaskService().createTaskQuery().singleResult();
    }

    String at() {
        return task().getTaskDefinitionKey();
    }

    List<String> candidateGroups() {
        return ENGINE.getTaskService().getIdentityLinksForTask(task().getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }

    /** Activity ids where tokens stand, in all running instances. */
    Set<String> standsAt() {
        Set<String> ids = new TreeSet<>();
        for (ProcessInstance instance :
                ENGINE.getRuntimeService().createProcessInstanceQuery().list()) {
            ids.addAll(ENGINE.getRuntimeService().getActiveActivityIds(instance.getId()));
        }
        return ids;
    }

    /** Which processes run. */
    List<String> running() {
        return ENGINE.getRuntimeService().createProcessInstanceQuery().list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .sorted()
                .toList();
    }

    boolean ended() {
        return running().isEmpty();
    }

    /** Whether the token came by this step. */
    boolean passed(String activityId) {
        var query =
                ENGINE.getHistoryService().createHistoricActivityInstanceQuery().activityId(activityId);
        return query.finished().count() > 0;
    }

    Object variable(String name) {
        return ENGINE.getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(name)
                .processInstanceIdIn(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ProcessModel.TRANSLATION)
                        .singleResult()
                        .getId())
                .singleResult()
                .getValue();
    }

    long incidents() {
        return ENGINE.getRuntimeService().createIncidentQuery().count();
    }

    List<String> timerIds() {
        return ENGINE.getManagementService().createJobQuery().timers().list().stream()
                .map(Job::getId)
                .toList();
    }

    long timers() {
        return ENGINE.getManagementService().createJobQuery().timers().count();
    }

    /** What routing decides, by output. */
    Map<String, Object> decide(String category, int characters, String priority) {
        var variables = Map.<String, Object>of(
                ProcessModel.CATEGORY, category, ProcessModel.CHARACTERS, characters, ProcessModel.PRIORITY, priority);
        return ENGINE.getDecisionService()
                .evaluateDecisionTableByKey(ProcessModel.ROUTING, variables)
                .getSingleResult()
                .getEntryMap();
    }

    @Override
    public void close() {
        ENGINE.getRepositoryService().deleteDeployment(deployment, true);
        ClockUtil.reset();
    }
}
