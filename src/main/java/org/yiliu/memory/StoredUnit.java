package org.yiliu.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.memory.index.Moments;

/**
 * A unit with what became of it.
 *
 * @param supersededAt when a newer rendering took its place; null if none did
 * @param retiredAt when somebody took it out of use; null if nobody did
 * @param retiredBy sign-in name of whoever did
 */
record StoredUnit(
        TranslationUnit unit,
        String sourceHash,
        String contextHash,
        boolean live,
        @Nullable Instant supersededAt,
        @Nullable Instant retiredAt,
        @Nullable String retiredBy,
        @Nullable String retiredReason) {

    static StoredUnit read(ResultSet row, int number) throws SQLException {
        TranslationUnit unit = new TranslationUnit(
                row.getLong("id"),
                row.getString("source_text"),
                row.getString("target_text"),
                row.getString("article_number"),
                row.getString("translator"),
                row.getString("reviewer"),
                Moments.read(row, "signed_off_at"),
                row.getString("origin"));
        return new StoredUnit(
                unit,
                row.getString("source_hash"),
                row.getString("context_hash"),
                row.getString("live_key") != null,
                Moments.readIfAny(row, "superseded_at"),
                Moments.readIfAny(row, "retired_at"),
                row.getString("retired_by"),
                row.getString("retired_reason"));
    }

    static StoredUnit newer(StoredUnit one, StoredUnit other) {
        return other.unit().signedOffAt().isAfter(one.unit().signedOffAt()) ? other : one;
    }
}
