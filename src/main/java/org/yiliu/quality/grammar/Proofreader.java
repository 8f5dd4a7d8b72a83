package org.yiliu.quality.grammar;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Recent;

/**
 * Has texts read for spelling and grammar in the background, and knows what was marked. Until the program has started it
 * reads nothing; the first text after that has the reader made ready, which takes seconds.
 */
@Component
class Proofreader {

    private static final Logger log = LoggerFactory.getLogger(Proofreader.class);

    private static final int MOST = 20_000;

    private final Recent<String, CompletableFuture<List<Slip>>> read = new Recent<>(MOST);
    private volatile boolean open;

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
    }

    /**
     * Has texts read.
     *
     * @param patience how long to wait until all are; the rest goes on in the background
     */
    void read(Collection<String> targets, Duration patience) {
        if (!open) {
            return;
        }
        boolean one = targets.size() == 1;
        CompletableFuture<?>[] all = targets.stream()
                .map(target -> read.get(target, text -> started(text, one)))
                .toArray(CompletableFuture[]::new);
        await(CompletableFuture.allOf(all), patience);
    }

    /** What is marked in a text; nothing while it has not been read. */
    List<Slip> marked(String target) {
        return open ? read.get(target, text -> started(text, false)).getNow(List.of()) : List.of();
    }

    private static CompletableFuture<List<Slip>> started(String target, boolean typed) {
        return (typed ? ReadingRoom.typed(target) : ReadingRoom.article(target)).exceptionally(failure -> {
            log.warn("A text could not be read for grammar", failure);
            return List.of();
        });
    }

    private static void await(CompletableFuture<Void> all, Duration patience) {
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            log.debug("Not everything is read yet");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
