package org.yiliu.workflow;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** Records what routing decided: who assigns, how many levels review, how long each step may take. */
@Component
class RoutingRecorder implements ExecutionListener {

    private final Journal journal;

    RoutingRecorder(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Map<String, String> decided = Stream.of(
                        ProcessModel.COORDINATOR_ASSIGNS_FLAG,
                        ProcessModel.REVIEW_LEVELS,
                        ProcessModel.TRANSLATION_HOURS,
                        ProcessModel.REVIEW_HOURS,
                        ProcessModel.PUBLICATION_HOURS)
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(execution.getVariable(name))));
        journal.append(
                execution.getProcessBusinessKey(),
                null,
                JournalEvent.ROUTED,
                (Integer) execution.getVariable(ProcessModel.ROUND),
                decided);
    }
}
