package org.yiliu.memory.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Brings this node's index up to what the database has, whichever node wrote it: rows changed since the newest change
 * that the index knows are read again. A transaction may commit after a later one, and clocks of nodes differ a little,
 * so each look begins {@link #OVERLAP} earlier and passes over what it has seen.
 */
@Component
public class IndexUpkeep {

    /** Longer than any transaction that writes units, and than clocks differ. */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final int CHUNK = 500;

    /** From so many units on a new index is quicker than adding them to the old one. */
    private static final int MANY = 50_000;

    private final EntityManagerFactory factory;
    private final JdbcOperations sql;
    private final UnitIndex index;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Long, Instant> seen = new HashMap<>();
    private Instant newest = Instant.EPOCH;
    private boolean begun;

    IndexUpkeep(EntityManagerFactory factory, JdbcOperations sql, UnitIndex index) {
        this.factory = factory;
        this.sql = sql;
        this.index = index;
    }

    /** Adds what was changed since; returns how many units were read again. */
    public int catchUp() {
        turn.lock();
        try {
            begin();
            return index(changed());
        } finally {
            turn.unlock();
        }
    }

    /** Whether index and database count the same units. */
    public boolean isComplete() {
        return index.size() == count();
    }

    /**
     * Catches up, or builds the index anew where that is quicker, or where units are still missing or too many: after a
     * loss, another release's index, a restored database.
     */
    public void repair() {
        if (Math.abs(count() - index.size()) < MANY) {
            catchUp();
        }
        if (!isComplete()) {
            rebuild();
        }
    }

    /** Builds the index anew; meanwhile searches find what is there already. */
    public void rebuild() {
        turn.lock();
        try {
            long rows = count();
            log.info("Memory index is being built for {} units", rows);
            Instant before = newestRow();
            Search.mapping(factory)
                    .scope(IndexedUnit.class)
                    .massIndexer()
                    .threadsToLoadObjects(2)
                    .batchSizeToLoadObjects(200)
                    .idFetchSize(10_000)
                    .startAndWait();
            newest = before;
            seen.clear();
            begun = true;
            log.info("Memory index has {} units", index.size());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }

    private void begin() {
        if (!begun) {
            newest = index.newestChange().orElse(Instant.EPOCH);
            begun = true;
        }
    }

    private List<Long> changed() {
        Instant from = newest.equals(Instant.EPOCH) ? newest : newest.minus(OVERLAP);
        List<Long> ids = new ArrayList<>();
        Map<Long, Instant> now = new HashMap<>();
        sql.query(
                "select id, changed_at from memory_unit where changed_at >= ?",
                row -> {
                    long id = row.getLong(1);
                    Instant at = Moments.read(row, "changed_at");
                    now.put(id, at);
                    if (!at.equals(seen.get(id))) {
                        ids.add(id);
                    }
                    newest = at.isAfter(newest) ? at : newest;
                },
                Moments.write(from));
        seen.clear();
        seen.putAll(now);
        return ids;
    }

    private int index(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            try {
                add(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
            } catch (RuntimeException failed) {
                // to be read again next time
                ids.subList(from, ids.size()).forEach(seen::remove);
                throw failed;
            }
        }
        return ids.size();
    }

    private void add(List<Long> ids) {
        try (EntityManager entities = factory.createEntityManager()) {
            SearchIndexingPlan plan = Search.session(entities).indexingPlan();
            entities.createQuery("from IndexedUnit where id in :ids", IndexedUnit.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(plan::addOrUpdate);
            plan.execute();
        }
    }

    private Instant newestRow() {
        List<Instant> newest = sql.query(
                "select changed_at from memory_unit order by changed_at desc limit 1",
                (row, number) -> Moments.read(row, "changed_at"));
        return newest.isEmpty() ? Instant.EPOCH : newest.get(0);
    }

    private long count() {
        Long count = sql.queryForObject("select count(*) from memory_unit", Long.class);
        return count == null ? 0 : count;
    }
}
