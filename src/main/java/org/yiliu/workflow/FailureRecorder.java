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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/**
 * Records in the article's journal that an automatic step failed for the last time; the engine itself keeps the incident. The
 * row is written once the incident is safe, in a transaction of its own: were it part of the incident's, a journal that
 * cannot be written would leave a step that fails for ever and never says so.
 */
@Component
class FailureRecorder implements IncidentHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureRecorder.class);
    private static final int ATTEMPTS = 3;

    private final Journal journal;
    private final TransactionTemplate transaction;

    FailureRecorder(Journal journal, PlatformTransactionManager transactions) {
        this.journal = journal;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
            Integer round = (Integer) execution.getVariable(ProcessModel.ROUND);
            String job = context.getConfiguration();
            log.error(
                    "Step {} of article {} failed and waits for an administrator (reference {}, job {})",
                    context.getActivityId(),
                    article,
                    FailedAttempt.reference(job),
                    job);
            afterCommit(() -> record(article, round == null ? 0 : round, context.getActivityId()));
        }
        return null;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Somebody may write to the same chain at the same time, so it is tried a few times. */
    private void record(String article, int round, String step) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transaction.executeWithoutResult(
                        status -> journal.append(article, null, JournalEvent.STEP_FAILED, round, Map.of("step", step)));
                return;
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS) {
                    log.error("The journal of {} does not say that step {} failed", article, step, failure);
                }
            }
        }
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // what an administrator did was recorded when it was done
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // the article was withdrawn or the step given up, each of which has its own row
    }
}
