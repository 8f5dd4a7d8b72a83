package org.yiliu.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts many units into the memory at once, for benchmarks. */
public final class BenchmarkUnits {

    private static final int BATCH = 2000;

    private final UnitStore units;
    private final TransactionTemplate transaction;
    /** What differs in spaces or width alone is one unit. */
    private final Set<String> known = new HashSet<>();

    private final List<NewUnit> batch = new ArrayList<>(BATCH);

    public BenchmarkUnits(ApplicationContext program) {
        this.units = program.getBean(UnitStore.class);
        this.transaction = program.getBean(TransactionTemplate.class);
    }

    public void add(String source, String target) {
        NewUnit unit = new NewUnit(source, target, null, null, null, "benchmark", null, Instant.EPOCH, "benchmark");
        if (!known.add(unit.liveKey())) {
            return;
        }
        batch.add(unit);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    public void flush() {
        transaction.executeWithoutResult(status -> units.add(batch, Instant.now()));
        batch.clear();
    }
}
