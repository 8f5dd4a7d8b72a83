package org.yiliu.quality.grammar;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read, each with a reader of its own, for the whole process: rules and dictionaries take about 150 MB.
 * What somebody types does not queue behind a whole article.
 */
final class ReadingRoom {

    private static final ThreadLocal<EnglishReader> READER = ThreadLocal.withInitial(EnglishReader::new);
    private static final int HALF_THE_PROCESSORS =
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int IDLE_MINUTES = 30;

    private static final Executor ARTICLES = threads("proofreading", HALF_THE_PROCESSORS);
    private static final Executor TYPING = threads("proofreading-typed", 1);

    private ReadingRoom() {}

    static CompletableFuture<List<Slip>> article(String target) {
        return CompletableFuture.supplyAsync(() -> READER.get().read(target), ARTICLES);
    }

    static CompletableFuture<List<Slip>> typed(String target) {
        return CompletableFuture.supplyAsync(() -> READER.get().read(target), TYPING);
    }

    /** After a while without work the threads end, and their readers' memory is free again. */
    private static Executor threads(String name, int count) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, IDLE_MINUTES, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
