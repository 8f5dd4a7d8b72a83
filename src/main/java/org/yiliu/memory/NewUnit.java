package org.yiliu.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.memory.tmx.TmxUnit;

/**
 * A unit to be added.
 *
 * @param previous Chinese of the segment before it; null at the beginning, and for an imported unit
 * @param articleNumber null for an imported unit
 * @param origin null for the house's own
 */
record NewUnit(
        String source,
        String target,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String articleNumber,
        @Nullable String translator,
        @Nullable String reviewer,
        Instant signedOffAt,
        @Nullable String origin) {

    static NewUnit signedOff(String articleNumber, SignedOffText text, @Nullable String reviewer, Instant now) {
        return new NewUnit(
                text.source(),
                text.target(),
                text.previous(),
                text.next(),
                articleNumber,
                text.translator(),
                reviewer,
                now,
                null);
    }

    static NewUnit imported(TmxUnit unit, String fileName, Instant now) {
        return new NewUnit(
                unit.source(),
                unit.target(),
                null,
                null,
                null,
                unit.creator() == null ? null : shortened(unit.creator()),
                null,
                unit.changedAt() == null || unit.changedAt().isAfter(now) ? now : unit.changedAt(),
                fileName);
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    String sourceHash() {
        return UnitHash.of(source);
    }

    String targetHash() {
        return UnitHash.of(target);
    }

    String contextHash() {
        return UnitHash.context(previous, source, next);
    }

    /** The place that only one live unit may hold. */
    String liveKey() {
        return articleNumber == null
                ? UnitHash.imported(sourceHash(), targetHash())
                : UnitHash.place(articleNumber, contextHash());
    }
}
