package org.yiliu.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the processes, and the rebuilding of the task list from the engine. */
@Service
public class ProcessOperations {

    private static final Logger log = LoggerFactory.getLogger(ProcessOperations.class);
    private static final int CHUNK = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkItems items;
    private final JdbcClient jdbc;

    ProcessOperations(
            ManagementService management, RuntimeService runtime, TaskService tasks, WorkItems items, JdbcClient jdbc) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.items = items;
        this.jdbc = jdbc;
    }

    /** Every deployed version of every process, with how many articles run in it. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Definition> definitions() {
        return management.createProcessDefinitionStatisticsQuery().includeFailedJobs().list().stream()
                .map(definition -> new Definition(
                        definition.getKey(),
                        definition.getVersion(),
                        definition.getInstances(),
                        definition.getFailedJobs()))
                .sorted((one, other) -> one.key().equals(other.key())
                        ? Integer.compare(other.version(), one.version())
                        : one.key().compareTo(other.key()))
                .toList();
    }

    /**
     * Writes the rows of all open tasks anew, from the engine, which is the truth. Claims wait meanwhile.
     *
     * @return how many tasks are open
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public int rebuildTaskList() {
        Map<String, Instant> claimed = claimed();
        items.removeAll();
        int count = 0;
        List<Task> chunk;
        do {
            chunk = tasks.createTaskQuery().orderByTaskId().asc().listPage(count, CHUNK);
            add(chunk, claimed);
            count += chunk.size();
        } while (chunk.size() == CHUNK);
        log.info("Wrote the task list anew: {} open tasks", count);
        return count;
    }

    /** Since when tasks are claimed, which the engine does not know. */
    private Map<String, Instant> claimed() {
        Map<String, Instant> claimed = new HashMap<>();
        jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w where w.claimed_at is not null")
                .query(WorkItems::row)
                .list()
                .forEach(item -> claimed.put(item.taskId(), item.claimedAt()));
        return claimed;
    }

    private void add(List<Task> chunk, Map<String, Instant> claimed) {
        if (chunk.isEmpty()) {
            return;
        }
        Map<String, Map<String, Object>> variables = variables(chunk);
        for (Task task : chunk) {
            Instant since =
                    claimed.getOrDefault(task.getId(), task.getCreateTime().toInstant());
            items.add(TaskRecorder.item(
                    task,
                    variables.getOrDefault(task.getProcessInstanceId(), Map.of()),
                    task.getAssignee() == null ? null : since));
        }
    }

    private Map<String, Map<String, Object>> variables(List<Task> chunk) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(chunk.stream()
                        .map(Task::getProcessInstanceId)
                        .distinct()
                        .toArray(String[]::new))
                .variableNameIn(ProcessModel.ARTICLE_NUMBER, ProcessModel.PRIORITY, ProcessModel.ROUND)
                .list()
                .forEach(variable -> variables
                        .computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return variables;
    }

    /**
     * A deployed version of a process.
     *
     * @param running articles that run in it
     * @param failed automatic steps of theirs that failed for the last time
     */
    public record Definition(String key, int version, int running, int failed) {}
}
