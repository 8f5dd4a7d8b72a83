package org.yiliu.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;

/** Automatic steps that failed for the last time: none is lost, an administrator tries each again. */
@Service
public class Incidents {

    private final RuntimeService engine;
    private final ManagementService management;
    private final StepNames names;
    private final Causes causes;
    private final Accounts accounts;
    private final Journal journal;

    Incidents(
            RuntimeService engine,
            ManagementService management,
            StepNames names,
            Causes causes,
            Accounts accounts,
            Journal journal) {
        this.engine = engine;
        this.management = management;
        this.names = names;
        this.causes = causes;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** All of them, oldest first, in two statements. */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public List<HeldUp> list(Locale reader) {
        List<Incident> incidents =
                engine.createIncidentQuery().orderByIncidentTimestamp().asc().list();
        Map<String, String> articles = articles(incidents);
        return incidents.stream()
                .flatMap(incident -> Optional.ofNullable(articles.get(incident.getProcessInstanceId()))
                        .map(article -> heldUp(incident, article, reader))
                        .stream())
                .toList();
    }

    /** What holds the article up, if anything does. */
    @Transactional(readOnly = true)
    public Optional<HeldUp> of(String articleNumber, Locale reader) {
        List<ProcessInstance> held = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(articleNumber)
                .withIncident()
                .list();
        return held.isEmpty()
                ? Optional.empty()
                : engine.createIncidentQuery().processInstanceId(held.get(0).getId()).list().stream()
                        .findFirst()
                        .map(incident -> heldUp(incident, articleNumber, reader));
    }

    /**
     * Tries the failed step again; it runs within a few seconds.
     *
     * @throws TaskNotFoundException (404) if there is no such incident, or no more
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void retry(String id) {
        Incident incident = engine.createIncidentQuery().incidentId(id).list().stream()
                .findFirst()
                .orElseThrow(TaskNotFoundException::unknown);
        String article = Objects.requireNonNull(articles(List.of(incident)).get(incident.getProcessInstanceId()));
        journal.append(
                article,
                accounts.current().username(),
                JournalEvent.STEP_RETRIED,
                (Integer) engine.getVariable(incident.getExecutionId(), ProcessModel.ROUND),
                Map.of("step", incident.getActivityId()));
        management.setJobRetries(incident.getConfiguration(), 1);
    }

    private Map<String, String> articles(Collection<Incident> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        return engine
                .createProcessInstanceQuery()
                .processInstanceIds(
                        incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private HeldUp heldUp(Incident incident, String articleNumber, Locale reader) {
        return new HeldUp(
                incident.getId(),
                articleNumber,
                names.of(incident.getProcessDefinitionId(), incident.getActivityId(), reader),
                incident.getIncidentTimestamp().toInstant(),
                causes.plain(incident.getIncidentMessage(), reader));
    }
}
