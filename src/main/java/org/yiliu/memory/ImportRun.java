package org.yiliu.memory;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.yiliu.memory.index.Moments;
import org.yiliu.memory.tmx.TmxReader;
import org.yiliu.memory.tmx.TmxUnit;
import org.yiliu.memory.tmx.UnusableTmxException;

/**
 * Reads one file into the memory, batch by batch, each with its own transaction. A pair that the memory has already, in
 * use or superseded, is left as it is; one that was retired is not taken again.
 */
@Component
class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final int BATCH = 500;
    private static final int EXCERPT = 60;

    private final UnitStore units;
    private final ImportRecords records;
    private final TransactionOperations transaction;
    private final IndexFollower follower;
    private final Clock clock;

    ImportRun(
            UnitStore units,
            ImportRecords records,
            TransactionOperations transaction,
            IndexFollower follower,
            Clock clock) {
        this.units = units;
        this.records = records;
        this.transaction = transaction;
        this.follower = follower;
        this.clock = clock;
    }

    /** Reads the file to its end, or as far as it can be read; {@code stopped} ends it early. */
    void run(long id, String name, Path file, BooleanSupplier stopped) {
        Progress progress = new Progress(id, name, stopped);
        try (CountingStream in = new CountingStream(Files.newInputStream(file))) {
            progress.bytes = in;
            TmxReader.read(new BufferedInputStream(in, 1 << 16), progress::take);
            progress.flush();
            records.end(id, ImportState.DONE, null, 0);
        } catch (UnusableTmxException unusable) {
            progress.flush();
            records.end(id, ImportState.FAILED, unusable.key(), unusable.line());
        } catch (StoppedException stop) {
            records.end(id, ImportState.INTERRUPTED, null, 0);
        } catch (IOException | RuntimeException failed) {
            log.error("Import {} failed", id, failed);
            records.end(id, ImportState.FAILED, "memory.file.failed", 0);
        }
        log.info(
                "Import {}: {} added, {} unchanged, {} refused",
                id,
                progress.count.added(),
                progress.count.unchanged(),
                progress.count.refused());
        follower.changed();
    }

    private final class Progress {

        private final long id;
        private final String name;
        private final BooleanSupplier stopped;
        private final List<TmxUnit> batch = new ArrayList<>(BATCH);
        private ImportCount count = ImportCount.NOTHING;
        private int listed;
        private CountingStream bytes = new CountingStream(InputStream.nullInputStream());

        Progress(long id, String name, BooleanSupplier stopped) {
            this.id = id;
            this.name = name;
            this.stopped = stopped;
        }

        void take(TmxUnit unit) {
            batch.add(unit);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (stopped.getAsBoolean()) {
                throw new StoppedException();
            }
            ImportCount more;
            try {
                more = store();
            } catch (DataIntegrityViolationException another) {
                // somebody else has just added one of these: now it is there
                more = store();
            }
            count = count.plus(more);
            batch.clear();
        }

        private ImportCount store() {
            ImportCount more = transaction.execute(status -> {
                List<ImportProgress.Refused> refused = new ArrayList<>();
                ImportCount stored = store(refused);
                List<ImportProgress.Refused> shown = refused.stream()
                        .limit(Math.max(0, ImportRecords.MOST_REFUSALS - listed))
                        .toList();
                records.refuse(id, shown);
                records.beat(id, count.plus(stored), bytes.read);
                return stored;
            });
            listed += more.refused();
            return more;
        }

        private ImportCount store(List<ImportProgress.Refused> refused) {
            Instant now = Moments.kept(clock.instant());
            List<NewUnit> added = new ArrayList<>();
            Map<String, Boolean> known = units.known(hashes());
            Set<String> seen = new HashSet<>();
            int unchanged = 0;
            for (TmxUnit unit : batch) {
                NewUnit pair = NewUnit.imported(unit, name, now);
                String key = unit.problem() == null ? UnitHash.imported(pair.sourceHash(), pair.targetHash()) : "";
                if (unit.problem() != null) {
                    refused.add(refusal(unit, unit.problem()));
                } else if (Boolean.TRUE.equals(known.get(key))) {
                    refused.add(refusal(unit, "memory.refused.retired"));
                } else if (known.containsKey(key) || !seen.add(key)) {
                    unchanged++;
                } else {
                    added.add(pair);
                }
            }
            units.add(added, now);
            return new ImportCount(added.size(), unchanged, refused.size());
        }

        private Set<String> hashes() {
            Set<String> hashes = new HashSet<>();
            batch.stream()
                    .filter(unit -> unit.problem() == null)
                    .forEach(unit -> hashes.add(UnitHash.of(unit.source())));
            return hashes;
        }
    }

    private static ImportProgress.Refused refusal(TmxUnit unit, String reason) {
        String source = unit.source();
        return new ImportProgress.Refused(
                unit.line(), reason, source.length() > EXCERPT ? source.substring(0, EXCERPT) + "…" : source);
    }

    /** The program is being stopped. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class CountingStream extends FilterInputStream {

        private long read;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
