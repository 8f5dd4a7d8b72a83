package org.yiliu.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the journal once a night. A seal covers what happened before its day began; half an hour later no transaction
 * of the day before is still open, so the same rows give the same seal whenever it is checked.
 */
@Component
class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JournalRepository rows;
    private final SealRepository seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealing(JournalRepository rows, SealRepository seals, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${yiliu.journal.seal-at:0 30 0 * * *}", zone = "Asia/Shanghai")
    void sealTheDay() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (!newestHolds()) {
            log.error("The journal's newest seal does not hold: rows were changed or removed");
        }
        try {
            transaction.executeWithoutResult(status -> seal(today));
        } catch (DataIntegrityViolationException exception) {
            log.debug("Another node has sealed {}", today);
        }
    }

    /** Whether the newest seal still fits the rows it covers; true where there is none. Reads the heads of all chains. */
    boolean newestHolds() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> newest().map(this::holds).orElse(true)));
    }

    Optional<Seal> newest() {
        return seals.findFirstByOrderBySealedDayDesc();
    }

    private boolean holds(Seal seal) {
        var before = seal.day().atStartOfDay(ZONE).toInstant();
        return seal.holds(rows.countByHappenedAtBefore(before), rows.headsBefore(before));
    }

    private void seal(LocalDate day) {
        if (seals.existsBySealedDay(day)) {
            return;
        }
        var before = day.atStartOfDay(ZONE).toInstant();
        String previous = newest().map(Seal::hash).orElse(JournalEntry.NOTHING_BEFORE);
        var seal = seals.save(new Seal(
                day, clock.instant(), previous, rows.countByHappenedAtBefore(before), rows.headsBefore(before)));
        log.info("Journal sealed for {}: {} rows in {} chains", day, seal.entries(), seal.chains());
    }
}
