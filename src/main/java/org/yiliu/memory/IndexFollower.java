package org.yiliu.memory;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yiliu.memory.index.IndexUpkeep;

/**
 * Lets this node's index follow the database, on a thread of its own: at once after a commit here, every
 * {@code yiliu.memory.catch-up} for what other nodes wrote; and repairs it at start and once an hour. Searching goes on
 * meanwhile.
 */
@Component
class IndexFollower {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);

    private final IndexUpkeep upkeep;
    private final MemorySettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "memory-index");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();

    IndexFollower(IndexUpkeep upkeep, MemorySettings settings) {
        this.upkeep = upkeep;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long pause = settings.catchUp().toMillis();
        thread.schedule(() -> quietly(upkeep::repair), 0, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> quietly(upkeep::catchUp), pause, pause, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> quietly(upkeep::repair), 1, 1, TimeUnit.HOURS);
    }

    /** Units were written: the index follows after the commit, or now where there is no transaction. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            catchUpSoon();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catchUpSoon();
            }
        });
    }

    /** Builds the index anew. */
    void rebuildSoon() {
        thread.execute(() -> quietly(upkeep::rebuild));
    }

    private void catchUpSoon() {
        if (waiting.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.execute(() -> {
                waiting.set(false);
                quietly(upkeep::catchUp);
            });
        }
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (!thread.isShutdown()) {
                log.warn("The memory's index could not follow; it will be tried again", failed);
            }
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            log.warn("The memory's index is still being written");
        }
    }
}
