package org.yiliu.workflow;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;

/** Gives a publication up that failed or waits for its time: the article is with its publisher again, nothing is online. */
@Component
class GivenUpPublication {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final Accounts accounts;

    GivenUpPublication(RuntimeService engine, TaskService tasks, Accounts accounts) {
        this.engine = engine;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** @return who has the task of publishing now; null: any publisher may claim it */
    @Nullable
    String backToItsPublisher(Incident incident, String articleNumber) {
        String instance = incident.getProcessInstanceId();
        ActivityInstance scope = scope(engine.getActivityInstance(instance), incident.getActivityId())
                .orElseThrow(() -> WrongStageException.movedOn(articleNumber));
        String publisher = (String) engine.getVariable(incident.getExecutionId(), ProcessModel.PUBLISHED_BY);
        var change = engine.createProcessInstanceModification(instance)
                .startBeforeActivity(ProcessModel.PUBLISH, scope.getId());
        Arrays.stream(scope.getTransitionInstances(incident.getActivityId()))
                .forEach(waiting -> change.cancelTransitionInstance(waiting.getId()));
        Arrays.stream(scope.getActivityInstances(incident.getActivityId()))
                .forEach(waiting -> change.cancelActivityInstance(waiting.getId()));
        change.execute();
        return publisher != null && mayPublish(publisher) ? assigned(instance, publisher) : null;
    }

    /** The innermost part of the process that the step stands in. */
    private static Optional<ActivityInstance> scope(ActivityInstance at, String step) {
        return Stream.of(at.getChildActivityInstances())
                .flatMap(child -> scope(child, step).stream())
                .findFirst()
                .or(() -> Stream.concat(
                                        Arrays.stream(at.getChildTransitionInstances())
                                                .map(child -> child.getActivityId()),
                                        Arrays.stream(at.getChildActivityInstances())
                                                .map(ActivityInstance::getActivityId))
                                .anyMatch(step::equals)
                        ? Optional.of(at)
                        : Optional.empty());
    }

    private boolean mayPublish(String username) {
        return accounts.withRole(Role.PUBLISHER).stream()
                .anyMatch(person -> person.username().equals(username));
    }

    private String assigned(String instance, String publisher) {
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(ProcessModel.PUBLISH)
                .singleResult()
                .getId();
        tasks.setAssignee(task, publisher);
        return publisher;
    }
}
