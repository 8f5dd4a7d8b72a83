package org.yiliu.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.web.InvalidRequestException;

/** What an administrator does about a step that failed for the last time. Of any number at once, one does it. */
@Service
public class Remedies {

    private static final int REASON_LIMIT = 1000;

    private final RuntimeService engine;
    private final ManagementService management;
    private final StepRemedies done;
    private final GivenUpPublication givenUp;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Remedies(
            RuntimeService engine,
            ManagementService management,
            StepRemedies done,
            GivenUpPublication givenUp,
            Accounts accounts,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.management = management;
        this.done = done;
        this.givenUp = givenUp;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tries the step again, leaves it out, or gives it up; {@link StepKind#remedies()} says which of these there are.
     *
     * @param id of the incident
     * @param reason why, 1–1,000 characters; kept in the journal
     * @throws InvalidRequestException (400) without a reason
     * @throws TaskNotFoundException (404) if there never was such an incident, or its article was withdrawn
     * @throws StepHandledException (409) if another administrator was first, or the step cannot be helped that way
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Remedied apply(String id, Remedy remedy, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON_LIMIT) {
            throw InvalidRequestException.of("reason", "operation.reason-required");
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> applied(id, remedy, why)));
        } catch (DuplicateKeyException second) {
            throw handled(id);
        } catch (RuntimeException failure) {
            throw Conflicts.lost(failure) ? handled(id) : failure;
        }
    }

    /** What was done lately, newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Remedied> newest(int limit) {
        return done.newest(limit);
    }

    private Remedied applied(String id, Remedy remedy, String why) {
        Incident incident = engine.createIncidentQuery().incidentId(id).list().stream()
                .findFirst()
                .orElseThrow(() -> done.find(id).isPresent() ? handled(id) : TaskNotFoundException.unknown());
        if (!StepKind.of(incident.getActivityId()).remedies().contains(remedy)) {
            throw StepHandledException.notThatWay(remedy);
        }
        String article = engine.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        var applied = new Remedied(
                id,
                article,
                remedy,
                accounts.current().username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                why);
        done.add(applied);
        Integer round = (Integer) engine.getVariable(incident.getExecutionId(), ProcessModel.ROUND);
        Map<String, String> detail = new HashMap<>(Map.of("step", incident.getActivityId(), "reason", why));
        act(incident, article, remedy, detail);
        journal.append(article, applied.by(), remedy.event(), round == null ? 0 : round, detail);
        return applied;
    }

    private void act(Incident incident, String article, Remedy remedy, Map<String, String> detail) {
        String job = incident.getConfiguration();
        switch (remedy) {
            case RETRY ->
                management
                        .setJobRetries(1)
                        .jobId(job)
                        .dueDate(ClockUtil.getCurrentTime())
                        .execute();
            case SKIP -> management.deleteJob(job);
            case CANCEL -> {
                String publisher = givenUp.backToItsPublisher(incident, article);
                if (publisher != null) {
                    detail.put("assignee", publisher);
                    detail.put("to", publisher);
                }
            }
        }
    }

    private RuntimeException handled(String id) {
        return done.find(id)
                .map(first -> StepHandledException.by(name(first.by()), first.remedy()))
                .orElseGet(StepHandledException::now);
    }

    private String name(String username) {
        return accounts.find(username)
                .map(person -> person.name(LocaleContextHolder.getLocale()))
                .orElse(username);
    }
}
