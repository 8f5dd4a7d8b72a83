package org.yiliu.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rebuilding of the task list from the engine. */
@Service
public class ProcessOperations {

    private static final Logger log = LoggerFactory.getLogger(ProcessOperations.class);
    private static final int CHUNK = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkItems items;
    private final TaskClocks clocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessOperations(
            RuntimeService runtime,
            TaskService tasks,
            WorkItems items,
            TaskClocks clocks,
            JdbcClient jdbc,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.items = items;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
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
        List<TaskClock> kept = clocks.all();
        items.removeAll();
        int count = 0;
        List<Task> chunk;
        do {
            chunk = tasks.createTaskQuery().orderByTaskId().asc().listPage(count, CHUNK);
            add(chunk, claimed);
            count += chunk.size();
        } while (chunk.size() == CHUNK);
        clocks.restore(kept, clock.instant());
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
            items.add(
                    TaskRecorder.item(
                            task,
                            variables.getOrDefault(task.getProcessInstanceId(), Map.of()),
                            task.getAssignee() == null ? null : since),
                    false,
                    null);
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
}
