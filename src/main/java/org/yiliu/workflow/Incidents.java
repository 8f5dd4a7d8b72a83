package org.yiliu.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;

/** Automatic steps that failed: those that are tried again by themselves, and those that wait for an administrator. */
@Service
public class Incidents {

    private static final int RETRYING_SHOWN = 100;
    private static final int HELPERS_NAMED = 3;

    private final RuntimeService engine;
    private final ManagementService management;
    private final StepNames names;
    private final Causes causes;
    private final Accounts accounts;

    Incidents(RuntimeService engine, ManagementService management, StepNames names, Causes causes, Accounts accounts) {
        this.engine = engine;
        this.management = management;
        this.names = names;
        this.causes = causes;
        this.accounts = accounts;
    }

    /** All that wait for an administrator, oldest first, in three statements. */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public List<HeldUp> list(Locale reader) {
        List<Incident> incidents = engine.createIncidentQuery().orderByIncidentTimestamp().asc().list().stream()
                .filter(Incidents::isOriginal)
                .toList();
        Map<String, String> articles =
                articles(incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()));
        String helpers = helpers(reader);
        return incidents.stream()
                .flatMap(incident -> Stream.ofNullable(articles.get(incident.getProcessInstanceId()))
                        .map(article -> heldUp(incident, article, helpers, reader)))
                .toList();
    }

    /** What holds the article up, if anything does. */
    @Transactional(readOnly = true)
    public Optional<HeldUp> of(String articleNumber, Locale reader) {
        return engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(articleNumber)
                .withIncident()
                .list()
                .stream()
                .flatMap(held -> engine.createIncidentQuery().processInstanceId(held.getId()).list().stream())
                .filter(Incidents::isOriginal)
                .findFirst()
                .map(incident -> heldUp(incident, articleNumber, helpers(reader), reader));
    }

    /** Steps that failed and are tried again by themselves, the next first; at most a hundred. */
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR', 'CHIEF_EDITOR')")
    @Transactional(readOnly = true)
    public List<Retrying> retrying(Locale reader) {
        List<Job> jobs = management
                .createJobQuery()
                .withException()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, RETRYING_SHOWN);
        Map<String, String> articles = articles(jobs.stream()
                .flatMap(job -> Stream.ofNullable(job.getProcessInstanceId()))
                .collect(Collectors.toSet()));
        return jobs.stream()
                .flatMap(job -> Stream.ofNullable(articles.get(job.getProcessInstanceId()))
                        .map(article -> retrying(job, article, reader)))
                .toList();
    }

    /** What of the article failed and is tried again by itself, in two statements. */
    @Transactional(readOnly = true)
    public Optional<Retrying> retrying(String articleNumber, Locale reader) {
        return engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(articleNumber)
                .processDefinitionKey(ProcessModel.TRANSLATION)
                .list()
                .stream()
                .flatMap(
                        running -> management
                                .createJobQuery()
                                .processInstanceId(running.getId())
                                .withException()
                                .withRetriesLeft()
                                .list()
                                .stream())
                .findFirst()
                .map(job -> retrying(job, articleNumber, reader));
    }

    /** An incident within a called process shows at the caller too; only the first of them has a job. */
    private static boolean isOriginal(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId());
    }

    private Map<String, String> articles(Collection<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : engine.createProcessInstanceQuery().processInstanceIds(Set.copyOf(instances)).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private HeldUp heldUp(Incident incident, String articleNumber, String helpers, Locale reader) {
        return new HeldUp(
                incident.getId(),
                articleNumber,
                names.of(incident.getProcessDefinitionId(), incident.getActivityId(), reader),
                StepKind.of(incident.getActivityId()),
                incident.getIncidentTimestamp().toInstant(),
                causes.plain(incident.getIncidentMessage(), reader),
                helpers);
    }

    private Retrying retrying(Job job, String articleNumber, Locale reader) {
        return new Retrying(
                articleNumber,
                names.of(job.getProcessDefinitionId(), step(job), reader),
                causes.plain(job.getExceptionMessage(), reader),
                job.getDuedate().toInstant(),
                job.getRetries());
    }

    /** Where it failed; a step that did not end does not say that. */
    private String step(Job job) {
        return job.getFailedActivityId() != null
                ? job.getFailedActivityId()
                : management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId();
    }

    private String helpers(Locale reader) {
        return accounts.withRole(Role.ADMIN).stream()
                .limit(HELPERS_NAMED)
                .map(person -> person.name(reader))
                .collect(Collectors.joining("zh".equals(reader.getLanguage()) ? "、" : ", "));
    }
}
