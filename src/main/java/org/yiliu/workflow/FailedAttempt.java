package org.yiliu.workflow;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Counts a failed attempt at an automatic step and says when the next is due, later each time; after the last the engine
 * makes it an incident. The engine's own way grows no pause for a task's timers, and tries those again at once.
 */
final class FailedAttempt extends JobRetryCmd {

    private static final int REFERENCE = 8;

    private final Throwable failure;
    private final transient List<Duration> pauses;

    FailedAttempt(String jobId, Throwable failure, List<Duration> pauses) {
        super(jobId, StepFailure.of(failure, reference(jobId)));
        this.failure = failure;
        this.pauses = pauses;
    }

    /** The number that both the page and the log say; all attempts at one step have the same. */
    static String reference(String jobId) {
        return jobId.substring(0, Math.min(REFERENCE, jobId.length()));
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null) {
            return null;
        }
        if (job.getProcessInstanceId() == null) {
            return new DefaultJobRetryCmd(jobId, failure).execute(context);
        }
        boolean lostRace = failure instanceof OptimisticLockingException;
        if (!lostRace) {
            count(job);
        }
        job.unlock();
        notifyAcquisition(context);
        return null;
    }

    private void count(JobEntity job) {
        int left = job.getExceptionMessage() == null ? pauses.size() + 1 : job.getRetries();
        int attempt = Math.max(1, pauses.size() + 2 - left);
        Duration pause = pauses.get(Math.min(attempt, pauses.size()) - 1);
        job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(pause)));
        logException(job);
        job.setRetries(left - 1);
    }
}
