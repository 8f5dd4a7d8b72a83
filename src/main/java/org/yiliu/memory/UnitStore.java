package org.yiliu.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.yiliu.memory.index.Moments;

/** The rows of the memory. Written in batches, and without the search index, which follows by itself. */
@Component
class UnitStore {

    private static final String COLUMNS = "id, source_text, target_text, source_hash, context_hash, article_number,"
            + " translator, reviewer, signed_off_at, origin, live_key, superseded_at, retired_at, retired_by,"
            + " retired_reason";

    /** Most keys in one statement. */
    private static final int CHUNK = 500;

    /** Same texts read at most: bylines stand in thousands of articles. */
    private static final int SAME = 40;

    private final JdbcOperations sql;

    UnitStore(JdbcOperations sql) {
        this.sql = sql;
    }

    /** Live units of the very same Chinese, newest first, those in the same context before others. */
    List<StoredUnit> same(String sourceHash, String contextHash, @Nullable String exceptArticle) {
        String live = " and live_key is not null and (article_number is null or article_number <> ?)"
                + " order by signed_off_at desc, id desc limit " + SAME;
        String except = exceptArticle == null ? "" : exceptArticle;
        List<StoredUnit> units = new ArrayList<>(sql.query(
                "select " + COLUMNS + " from memory_unit where context_hash = ?" + live,
                StoredUnit::read,
                contextHash,
                except));
        units.addAll(sql.query(
                "select " + COLUMNS + " from memory_unit where source_hash = ?" + live,
                StoredUnit::read,
                sourceHash,
                except));
        return units;
    }

    /** For each Chinese text the newest live unit, and for each context; two statements for every 500 keys. */
    List<StoredUnit> newest(Collection<String> sources, Collection<String> contexts, @Nullable String exceptArticle) {
        List<StoredUnit> units = new ArrayList<>(newestBy("context_hash", contexts, exceptArticle));
        units.addAll(newestBy("source_hash", sources, exceptArticle));
        return units;
    }

    private List<StoredUnit> newestBy(String column, Collection<String> keys, @Nullable String exceptArticle) {
        List<StoredUnit> units = new ArrayList<>();
        for (List<String> chunk : chunks(keys)) {
            List<Object> parameters = new ArrayList<>(chunk);
            parameters.add(exceptArticle == null ? "" : exceptArticle);
            units.addAll(sql.query(
                    "select " + COLUMNS + " from (select " + COLUMNS + ", row_number() over (partition by " + column
                            + " order by signed_off_at desc, id desc) as place from memory_unit where " + column
                            + " in (" + marks(chunk) + ") and live_key is not null"
                            + " and (article_number is null or article_number <> ?)) newest where place = 1",
                    StoredUnit::read,
                    parameters.toArray()));
        }
        return units;
    }

    /** The units of these ids; unknown ones are left out. */
    List<StoredUnit> byId(Collection<Long> ids) {
        List<StoredUnit> units = new ArrayList<>();
        for (List<Long> chunk : chunks(ids)) {
            units.addAll(sql.query(
                    "select " + COLUMNS + " from memory_unit where id in (" + marks(chunk) + ")",
                    StoredUnit::read,
                    chunk.toArray()));
        }
        return units;
    }

    /** The newest units, superseded and retired ones only if asked. */
    List<StoredUnit> newest(boolean superseded, long first, int limit) {
        return sql.query(
                "select " + COLUMNS + " from memory_unit" + (superseded ? "" : " where live_key is not null")
                        + " order by id desc limit ? offset ?",
                StoredUnit::read,
                limit,
                first);
    }

    /** What an article has in the memory now, and what of it was retired. */
    List<StoredUnit> ofArticle(String articleNumber) {
        return sql.query(
                "select " + COLUMNS + " from memory_unit"
                        + " where article_number = ? and (live_key is not null or retired_at is not null)",
                StoredUnit::read,
                articleNumber);
    }

    /**
     * Which pairs of these Chinese texts there are, in use or not, by {@link UnitHash#imported}.
     *
     * @return true for those of which one was retired and none is in use
     */
    Map<String, Boolean> known(Collection<String> sourceHashes) {
        Map<String, Boolean> known = new HashMap<>();
        for (List<String> chunk : chunks(sourceHashes)) {
            sql.query(
                    "select source_hash, target_hash, count(live_key) as live, count(retired_at) as retired"
                            + " from memory_unit where source_hash in (" + marks(chunk)
                            + ") group by source_hash, target_hash",
                    row -> {
                        known.put(
                                UnitHash.imported(row.getString("source_hash"), row.getString("target_hash")),
                                row.getInt("live") == 0 && row.getInt("retired") > 0);
                    },
                    chunk.toArray());
        }
        return known;
    }

    /** Live units for a file, by id: those after {@code id}. */
    List<StoredUnit> exported(ExportFilter filter, long id, int limit) {
        StringBuilder where = new StringBuilder("id > ? and live_key is not null");
        List<Object> parameters = new ArrayList<>(List.of(id));
        filter.add(where, parameters);
        parameters.add(limit);
        return sql.query(
                "select " + COLUMNS + " from memory_unit where " + where + " order by id limit ?",
                StoredUnit::read,
                parameters.toArray());
    }

    Optional<StoredUnit> find(long id) {
        return byId(List.of(id)).stream().findFirst();
    }

    /** Adds units, in one batch. */
    void add(List<NewUnit> units, Instant now) {
        if (units.isEmpty()) {
            return;
        }
        List<Object[]> rows = units.stream()
                .map(unit -> new @Nullable Object[] {
                    unit.source(),
                    unit.target(),
                    unit.sourceHash(),
                    unit.targetHash(),
                    unit.contextHash(),
                    unit.articleNumber(),
                    unit.translator(),
                    unit.reviewer(),
                    Moments.write(unit.signedOffAt()),
                    unit.origin(),
                    unit.liveKey(),
                    Moments.write(now)
                })
                .toList();
        sql.batchUpdate(
                "insert into memory_unit (source_text, target_text, source_hash, target_hash, context_hash,"
                        + " article_number, translator, reviewer, signed_off_at, origin, live_key, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Takes units out of use because newer ones stand in their place. */
    void supersede(List<Long> ids, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        List<Object[]> rows = ids.stream()
                .map(id -> new Object[] {Moments.write(now), Moments.write(now), id})
                .toList();
        sql.batchUpdate(
                "update memory_unit set live_key = null, superseded_at = ?, changed_at = ?"
                        + " where id = ? and live_key is not null",
                rows);
    }

    /** Takes a unit out of use; false if it is not in use. */
    boolean retire(long id, String by, String reason, Instant now) {
        return sql.update(
                        "update memory_unit set live_key = null, retired_at = ?, retired_by = ?, retired_reason = ?,"
                                + " changed_at = ? where id = ? and live_key is not null",
                        Moments.write(now),
                        by,
                        reason,
                        Moments.write(now),
                        id)
                == 1;
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = all.stream().distinct().toList();
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
