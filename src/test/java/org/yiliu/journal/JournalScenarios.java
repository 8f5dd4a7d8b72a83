package org.yiliu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal promises, whichever database keeps it. */
abstract class JournalScenarios {

    @Autowired
    private Journal journal;

    @Autowired
    private Sealing sealing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private String subject = "";

    @BeforeEach
    void chooseASubject() {
        subject = "YL-" + UUID.randomUUID();
    }

    @Test
    void chainsASubjectsRows() {
        append(JournalEvent.DRAFTED, Map.of());
        append(JournalEvent.RETURNED, Map.of("comment", "“标题”需改\n第二行", "level", "FIRST"));

        var history = journal.history(subject);

        assertThat(history).extracting(Passage::sequence).containsExactly(1L, 2L);
        assertThat(history.get(1).detail()).containsEntry("comment", "“标题”需改\n第二行");
        assertThat(history.get(0).at()).isBeforeOrEqualTo(history.get(1).at());
        assertThat(journal.firstBreak(subject)).isEmpty();
    }

    @Test
    void needsTheTransactionOfTheChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> journal.append(subject, "author", JournalEvent.DRAFTED, 0, Map.of()));
    }

    @Test
    void leavesNothingOfAChangeThatRollsBack() {
        transaction.executeWithoutResult(status -> {
            journal.append(subject, "author", JournalEvent.DRAFTED, 0, Map.of());
            status.setRollbackOnly();
        });

        assertThat(journal.history(subject)).isEmpty();
    }

    @Test
    void showsAChangedRow() {
        threeRows();

        jdbc.update("update journal_entry set actor = 'other' where subject = ? and place = 2", subject);

        assertThat(journal.firstBreak(subject)).hasValue(2);
    }

    @Test
    void showsAMissingRow() {
        threeRows();

        jdbc.update("delete from journal_entry where subject = ? and place = 2", subject);

        assertThat(journal.firstBreak(subject)).hasValue(3);
    }

    @Test
    void keepsOneChainWhenTwoAppendAtOnce() {
        append(JournalEvent.DRAFTED, Map.of());
        var barrier = new CyclicBarrier(2);
        var lost = new AtomicInteger();
        Runnable append = () -> {
            try {
                transaction.executeWithoutResult(status -> {
                    await(barrier);
                    journal.append(subject, "author", JournalEvent.SOURCE_SAVED, 0, Map.of());
                });
            } catch (ConcurrencyFailureException | DataIntegrityViolationException exception) {
                lost.incrementAndGet();
            }
        };

        CompletableFuture.allOf(CompletableFuture.runAsync(append), CompletableFuture.runAsync(append))
                .join();

        assertThat(journal.history(subject)).hasSize(3 - lost.get());
        assertThat(journal.firstBreak(subject)).isEmpty();
    }

    @Test
    void findsTheNewestOfSomeEvents() {
        append(JournalEvent.PUBLISHED, Map.of("slug", subject));
        append(JournalEvent.SOURCE_SAVED, Map.of());

        var newest = journal.newest(List.of(JournalEvent.PUBLISHED, JournalEvent.RETRACTED), 1);

        assertThat(newest).extracting(Passage::subject).containsExactly(subject);
        assertThat(journal.newest(List.of(), 5)).isEmpty();
    }

    @Test
    void sealsADayOnceAndSeesWhatIsChangedAfterwards() {
        threeRows();
        jdbc.update("delete from journal_seal");
        jdbc.update("update journal_entry set happened_at = '2026-01-01 00:00:00' where subject = ?", subject);

        sealing.sealTheDay();
        sealing.sealTheDay();

        assertThat(jdbc.queryForObject("select count(*) from journal_seal", Integer.class))
                .isOne();
        assertThat(sealing.newestHolds()).isTrue();
        jdbc.update("delete from journal_entry where subject = ? and place = 3", subject);
        assertThat(sealing.newestHolds()).isFalse();
    }

    private void threeRows() {
        append(JournalEvent.DRAFTED, Map.of());
        append(JournalEvent.SOURCE_SAVED, Map.of());
        append(JournalEvent.SUBMITTED, Map.of());
    }

    private void append(JournalEvent event, Map<String, String> detail) {
        transaction.executeWithoutResult(status -> journal.append(subject, "author", event, 1, detail));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception exception) {
            throw new IllegalStateException(exception);
        }
    }
}
