package org.yiliu.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** Records in the article's journal that an automatic step failed for the last time; the engine itself keeps the incident. */
@Component
class FailureRecorder implements IncidentHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureRecorder.class);

    private final Journal journal;

    FailureRecorder(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public @Nullable Incident handleIncident(IncidentContext context, String message) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        if (execution != null) {
            String article = execution.getProcessBusinessKey();
            log.error("Step {} of article {} failed and waits for an administrator", context.getActivityId(), article);
            Integer round = (Integer) execution.getVariable(ProcessModel.ROUND);
            journal.append(
                    article,
                    null,
                    JournalEvent.STEP_FAILED,
                    round == null ? 0 : round,
                    Map.of("step", context.getActivityId()));
        }
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // the retry was recorded when an administrator asked for it
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // the article was withdrawn, which has its own row
    }
}
