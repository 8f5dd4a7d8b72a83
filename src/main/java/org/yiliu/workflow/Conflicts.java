package org.yiliu.workflow;

import java.sql.SQLTransientException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.web.Refusal;

/**
 * Does work on a task in one transaction and tells whoever loses a race, however the engine or the database says so, that
 * somebody else was first.
 */
@Component
class Conflicts {

    private final TransactionTemplate transaction;
    private final WorkItems items;
    private final HistoryService history;
    private final Accounts accounts;

    Conflicts(PlatformTransactionManager transactions, WorkItems items, HistoryService history, Accounts accounts) {
        this.transaction = new TransactionTemplate(transactions);
        this.items = items;
        this.history = history;
        this.accounts = accounts;
    }

    /** @throws Refusal (404 or 409) if the task is unknown, completed, or somebody else was first */
    <T> T settle(String taskId, Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (RuntimeException failure) {
            if (!lost(failure)) {
                throw failure;
            }
            throw items.find(taskId)
                    .<Refusal>map(item -> takenBy(item.assignee()))
                    .orElseGet(() -> gone(taskId));
        }
    }

    /** Why there is no open task of this id: completed (409) or never there (404). */
    Refusal gone(String taskId) {
        return history.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0
                ? TaskNotFoundException.completed()
                : TaskNotFoundException.unknown();
    }

    TaskTakenException takenBy(@Nullable String username) {
        return new TaskTakenException(
                username == null
                        ? null
                        : accounts.find(username)
                                .map(person -> person.name(LocaleContextHolder.getLocale()))
                                .orElse(username));
    }

    /** Whether the failure means that somebody else changed the same rows first, or held them for too long. */
    static boolean lost(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskAlreadyClaimedException
                    || cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLTransientException) {
                return true;
            }
        }
        return false;
    }
}
