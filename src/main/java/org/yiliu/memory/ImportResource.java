package org.yiliu.memory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * An import as the API tells it.
 *
 * @param problem why reading ended early, in the reader's language
 * @param refusals the first units that were not taken, at most 200
 */
@Schema(name = "MemoryImport")
record ImportResource(
        long id,
        String fileName,
        ImportState state,
        int percent,
        int processed,
        int added,
        int unchanged,
        int refused,
        @Nullable String problem,
        List<RefusedUnit> refusals,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportResource of(ImportProgress progress, MessageSource messages, Locale reader) {
        return new ImportResource(
                progress.id(),
                progress.fileName(),
                progress.state(),
                progress.percent(),
                progress.processed(),
                progress.added(),
                progress.unchanged(),
                progress.refused(),
                progress.problem() == null
                        ? null
                        : messages.getMessage(progress.problem(), new Object[] {progress.problemLine()}, reader),
                progress.refusals().stream()
                        .map(refused -> new RefusedUnit(
                                refused.line(), messages.getMessage(refused.reason(), null, reader), refused.excerpt()))
                        .toList(),
                progress.startedBy(),
                progress.startedAt(),
                progress.finishedAt());
    }

    /** @param excerpt how its Chinese begins */
    record RefusedUnit(int line, String reason, String excerpt) {}
}
