package org.yiliu.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.springframework.stereotype.Component;

/**
 * The engine's jobs behind a task's timers, moved from within a command of the engine. A timer that has fired is a job no
 * more; one that is set again becomes one again. Tasks of older drawings, which have no such timers, are left alone.
 */
@Component
class TaskJobs {

    /** Where a timer stands that is not to fire. MySQL's timestamps end soon after. */
    static final Instant NEVER = Instant.parse("2037-12-31T00:00:00Z");

    void set(DelegateTask task, TaskTimer timer, Instant when) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        Date due = Date.from(when);
        job(execution, timer).ifPresentOrElse(job -> job.setDuedate(due), () -> {
            if (!when.equals(NEVER)) {
                declaration(execution, timer)
                        .ifPresent(declared ->
                                declared.createTimerInstance(execution).setDuedate(due));
            }
        });
    }

    private static Optional<JobEntity> job(ExecutionEntity execution, TaskTimer timer) {
        return Context.getCommandContext().getJobManager().findJobsByExecutionId(execution.getId()).stream()
                .filter(job -> job.getJobHandlerConfiguration() instanceof TimerJobConfiguration configuration
                        && timer.listener().equals(configuration.getTimerElementSecondaryKey()))
                .findFirst();
    }

    private static Optional<TimerDeclarationImpl> declaration(ExecutionEntity execution, TaskTimer timer) {
        PvmActivity activity = execution.getActivity();
        return Optional.ofNullable(TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(activity)
                .getOrDefault(activity.getId(), Map.of())
                .get(timer.listener()));
    }
}
