package org.yiliu.memory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the API tells it.
 *
 * @param score of a look-up by similarity; null for a search
 * @param target the stored English, with the numbers of the present text where that was possible
 */
@Schema(name = "MemoryUnit")
record UnitResource(
        long id,
        @Nullable Integer score,
        @Nullable MatchKind kind,
        @Nullable Set<TextDifference> differences,
        String source,
        String target,
        @Nullable String articleNumber,
        @Nullable String translator,
        @Nullable String reviewer,
        Instant signedOffAt,
        @Nullable String origin,
        @Nullable Instant supersededAt,
        @Nullable Instant retiredAt,
        @Nullable String retiredBy,
        @Nullable String retiredReason) {

    static UnitResource of(StoredUnit stored) {
        TranslationUnit unit = stored.unit();
        return new UnitResource(
                unit.id(),
                null,
                null,
                null,
                unit.source(),
                unit.target(),
                unit.articleNumber(),
                unit.translator(),
                unit.reviewer(),
                unit.signedOffAt(),
                unit.origin(),
                stored.supersededAt(),
                stored.retiredAt(),
                stored.retiredBy(),
                stored.retiredReason());
    }

    static UnitResource of(MemoryMatch match) {
        TranslationUnit unit = match.unit();
        return new UnitResource(
                unit.id(),
                match.score(),
                match.kind(),
                match.differences(),
                unit.source(),
                match.target(),
                unit.articleNumber(),
                unit.translator(),
                unit.reviewer(),
                unit.signedOffAt(),
                unit.origin(),
                null,
                null,
                null,
                null);
    }
}
