package org.yiliu.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the automatic steps on a few threads, none of which a step keeps from the others: one that does not end within its
 * time counts as failed and gets a thread in its place, and is not begun anew here while it still runs. Should it end after
 * all, its transaction fails, for the engine has moved the job on. It is not interrupted: an interrupt in the middle of a
 * write closes the embedded database.
 */
final class StepRunner extends DefaultJobExecutor {

    private static final Logger log = LoggerFactory.getLogger(StepRunner.class);

    private static final int THREADS = 2;
    private static final int MOST_THREADS = 4;
    private static final int JOBS_AT_ONCE = 24;
    /** Stuck steps hold a connection each, of twenty. */
    private static final int MOST_STUCK = 8;

    private final Duration limit;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Object sizes = new Object();
    private int stuck;

    @Nullable
    private ScheduledExecutorService watch;

    StepRunner(Duration limit, Duration pollInterval) {
        this.limit = limit;
        setCorePoolSize(THREADS);
        setMaxPoolSize(MOST_THREADS);
        // a minute in which a thousand timers are due: fetched by the dozen, so that the threads never wait for the
        // next few,
        // and few enough that all of them are done long before another node may take them over
        setMaxJobsPerAcquisition(JOBS_AT_ONCE);
        setQueueSize(2 * JOBS_AT_ONCE);
        setWaitTimeInMillis((int) Math.min(500, pollInterval.toMillis()));
        setMaxWait(pollInterval.toMillis());
        // what a killed node had begun is anybody's after this
        setLockTimeInMillis(Math.toIntExact(limit.plusSeconds(10).toMillis()));
    }

    @Override
    protected void startExecutingJobs() {
        super.startExecutingJobs();
        long pause = Math.max(50, Math.min(1000, limit.toMillis() / 4));
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "step-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void stopExecutingJobs() {
        if (watch != null) {
            watch.shutdownNow();
        }
        super.stopExecutingJobs();
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobIds, engine) {
            @Override
            protected void executeJob(String jobId, CommandExecutor executor, JobFailureCollector collector) {
                var mine = new Running(engine);
                if (running.putIfAbsent(jobId, mine) != null) {
                    count(jobId, engine);
                    return;
                }
                try {
                    super.executeJob(jobId, executor, collector);
                } finally {
                    running.remove(jobId);
                    ended(mine);
                }
            }
        };
    }

    private void look() {
        running.forEach((jobId, step) -> {
            if (step.isLate(limit)) {
                giveUp(jobId, step);
            }
        });
    }

    private void giveUp(String jobId, Running step) {
        synchronized (sizes) {
            if (step.givenUp || step.over) {
                return;
            }
            step.givenUp = true;
            resize(1);
        }
        log.error("Job {} runs for more than {} s; it counts as failed", jobId, limit.toSeconds());
        count(jobId, step.engine);
    }

    private void ended(Running step) {
        synchronized (sizes) {
            if (step.givenUp) {
                resize(-1);
            }
            step.over = true;
        }
    }

    private void resize(int change) {
        stuck += change;
        int more = Math.min(stuck, MOST_STUCK);
        // whichever of the two grows must not pass the other
        if (change > 0) {
            threadPoolExecutor.setMaximumPoolSize(MOST_THREADS + more);
            threadPoolExecutor.setCorePoolSize(THREADS + more);
        } else {
            threadPoolExecutor.setCorePoolSize(THREADS + more);
            threadPoolExecutor.setMaximumPoolSize(MOST_THREADS + more);
        }
    }

    private void count(String jobId, ProcessEngineImpl engine) {
        var configuration = engine.getProcessEngineConfiguration();
        try {
            configuration
                    .getCommandExecutorTxRequiresNew()
                    .execute(configuration
                            .getFailedJobCommandFactory()
                            .getCommand(jobId, new StepTooLongException(limit)));
        } catch (RuntimeException failure) {
            // its lock runs out, and whoever takes it next counts again
            log.error("Could not count the failed attempt at job {}", jobId, failure);
        }
    }

    /** A step that a thread is at. */
    private static final class Running {

        private final long since = System.nanoTime();
        private final ProcessEngineImpl engine;
        private boolean givenUp;
        private boolean over;

        Running(ProcessEngineImpl engine) {
            this.engine = engine;
        }

        boolean isLate(Duration limit) {
            return System.nanoTime() - since > limit.toNanos();
        }
    }
}
