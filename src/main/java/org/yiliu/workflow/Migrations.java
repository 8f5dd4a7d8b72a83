package org.yiliu.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/**
 * Moves articles on their way from one version of a process to another, each in a transaction of its own. Deadlines and
 * what is left of their timers go along as they are. A dry run is the move itself, undone.
 */
@Service
public class Migrations {

    /** Articles tried at once: each is moved and undone, so this bounds the page's time. */
    static final int PAGE = 20;

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final int REASON_LIMIT = 1000;

    private final RuntimeService engine;
    private final RepositoryService repository;
    private final MigrationProblems problems;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Migrations(
            RuntimeService engine,
            RepositoryService repository,
            MigrationProblems problems,
            Deadlines deadlines,
            Accounts accounts,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.repository = repository;
        this.problems = problems;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.journal = journal;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tries the move of the articles that run in a version, oldest first, and undoes it.
     *
     * @param from id of the version they run in
     * @param to id of the version they are to run in
     * @param page from 0, of twenty articles
     * @throws WrongVersionException (409) if these are not two versions of one process
     */
    @PreAuthorize("hasRole('ADMIN')")
    public DryRun dryRun(String from, String to, int page, Locale reader) {
        ProcessDefinition source = definition(from);
        ProcessDefinition target = definition(to);
        requireTwoOfOne(source, target);
        MigrationPlan plan = plan(source, target);
        List<Fit> fits = engine
                .createProcessInstanceQuery()
                .processDefinitionId(from)
                .orderByBusinessKey()
                .asc()
                .listPage(page * PAGE, PAGE)
                .stream()
                .map(instance -> fit(instance, plan, target, reader))
                .toList();
        long total =
                engine.createProcessInstanceQuery().processDefinitionId(from).count();
        return new DryRun(
                source.getKey(),
                source.getVersion(),
                target.getVersion(),
                problems.missing(plan, reader),
                fits,
                page,
                total);
    }

    /**
     * Moves articles; what cannot be moved stays where it is.
     *
     * @param numbers of articles that run in the version
     * @param reason why, 1–1,000 characters, kept in each article's journal
     * @return those that could not be moved, with the reason
     * @throws InvalidRequestException (400) without a reason or without an article
     * @throws WrongVersionException (409) if these are not two versions of one process
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Map<String, List<String>> move(
            String from, String to, Set<String> numbers, @Nullable String reason, Locale reader) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON_LIMIT) {
            throw InvalidRequestException.of("reason", "operation.reason-required");
        }
        if (numbers.isEmpty()) {
            throw InvalidRequestException.of("article", "operation.migration.none-chosen");
        }
        ProcessDefinition source = definition(from);
        ProcessDefinition target = definition(to);
        requireTwoOfOne(source, target);
        MigrationPlan plan = plan(source, target);
        return new LinkedHashSet<>(numbers)
                .stream()
                        .map(number -> Map.entry(number, moved(number, source, target, plan, why, reader)))
                        .filter(each -> !each.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> moved(
            String number,
            ProcessDefinition source,
            ProcessDefinition target,
            MigrationPlan plan,
            String why,
            Locale reader) {
        Optional<ProcessInstance> instance = engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionId(source.getId())
                .list()
                .stream()
                .findFirst();
        if (instance.isEmpty()) {
            return List.of(problems.gone(reader));
        }
        try {
            transaction.executeWithoutResult(status -> {
                migrateWithTimers(instance.get(), plan);
                Integer round = (Integer) engine.getVariable(instance.get().getId(), ProcessModel.ROUND);
                journal.append(
                        number,
                        accounts.current().username(),
                        JournalEvent.PROCESS_MIGRATED,
                        round == null ? 0 : round,
                        Map.of("version", source.getVersion() + " → " + target.getVersion(), "reason", why));
            });
            return List.of();
        } catch (RuntimeException failure) {
            return words(failure, plan, target, reader);
        }
    }

    private Fit fit(ProcessInstance instance, MigrationPlan plan, ProcessDefinition target, Locale reader) {
        List<String> steps = standsAt(engine.getActivityInstance(instance.getId()))
                .distinct()
                .map(step -> problems.step(instance.getProcessDefinitionId(), step, reader))
                .toList();
        try {
            transaction.executeWithoutResult(status -> {
                migrateWithTimers(instance, plan);
                status.setRollbackOnly();
            });
            return new Fit(instance.getBusinessKey(), steps, List.of());
        } catch (RuntimeException failure) {
            return new Fit(instance.getBusinessKey(), steps, words(failure, plan, target, reader));
        }
    }

    private void migrateWithTimers(ProcessInstance instance, MigrationPlan plan) {
        migrate(instance, plan);
        deadlines.setTimersAnew(instance.getBusinessKey());
    }

    /** With the article's review, if one is open, to that process's newest version. */
    private void migrate(ProcessInstance instance, MigrationPlan plan) {
        engine.newMigration(plan).processInstanceIds(instance.getId()).execute();
        for (ProcessInstance called : engine.createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .list()) {
            ProcessDefinition source = definition(called.getProcessDefinitionId());
            ProcessDefinition latest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(source.getKey())
                    .latestVersion()
                    .singleResult();
            if (!latest.getId().equals(source.getId())) {
                migrate(called, plan(source, latest));
            }
        }
    }

    private List<String> words(RuntimeException failure, MigrationPlan plan, ProcessDefinition target, Locale reader) {
        if (failure instanceof MigratingProcessInstanceValidationException unfit) {
            return problems.of(unfit.getValidationReport(), plan, target.getVersion(), reader);
        }
        if (Conflicts.lost(failure)) {
            return List.of(problems.gone(reader));
        }
        log.error("An article could not be moved to version {} of {}", target.getVersion(), target.getKey(), failure);
        return List.of(problems.technical(reader));
    }

    private MigrationPlan plan(ProcessDefinition source, ProcessDefinition target) {
        return engine.createMigrationPlan(source.getId(), target.getId())
                .mapEqualActivities()
                .build();
    }

    private ProcessDefinition definition(String id) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .singleResult();
        if (found == null) {
            throw WrongVersionException.unknown();
        }
        return found;
    }

    private static void requireTwoOfOne(ProcessDefinition source, ProcessDefinition target) {
        if (source.getId().equals(target.getId()) || !source.getKey().equals(target.getKey())) {
            throw WrongVersionException.notTwoOfOne();
        }
    }

    private static Stream<String> standsAt(@Nullable ActivityInstance at) {
        if (at == null) {
            return Stream.empty();
        }
        Stream<String> waiting =
                Stream.of(at.getChildTransitionInstances()).map(child -> Objects.requireNonNull(child.getActivityId()));
        Stream<String> within =
                at.getChildActivityInstances().length == 0 && at.getChildTransitionInstances().length == 0
                        ? Stream.of(at.getActivityId())
                        : Stream.of(at.getChildActivityInstances()).flatMap(Migrations::standsAt);
        return Stream.concat(waiting, within);
    }

    /**
     * What a move would do.
     *
     * @param missing names of steps that the later version does not have, or not as that kind of step
     * @param total articles in the version
     */
    public record DryRun(String key, int from, int to, List<String> missing, List<Fit> fits, int page, long total) {

        /** @return number of pages, at least 1 */
        public long pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /**
     * An article and whether it can be moved.
     *
     * @param steps names of the steps it stands at
     * @param problems why not; empty if it can
     */
    public record Fit(String articleNumber, List<String> steps, List<String> problems) {}
}
