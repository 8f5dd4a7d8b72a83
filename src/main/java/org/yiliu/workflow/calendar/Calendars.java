package org.yiliu.workflow.calendar;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The present calendar, in memory: reading it costs no statement. Another node's change is seen within three seconds, one
 * of this node when it commits. A year's file that the program brings is copied to the database once.
 */
@Component
@DependsOnDatabaseInitialization
@EnableConfigurationProperties(OfficeSettings.class)
public class Calendars implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(Calendars.class);

    private final CalendarRows rows;
    private final OfficeSettings settings;
    private final TransactionTemplate transaction;

    private volatile @Nullable Kept kept;

    Calendars(CalendarRows rows, OfficeSettings settings, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The calendar as it stands. */
    public OfficeCalendar present() {
        Kept present = kept;
        return present == null ? load() : present.calendar();
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!present().hours().containsKey(OfficeCalendar.HOUSE)) {
            once(() -> rows.putHours(OfficeCalendar.HOUSE, new OfficeHours(settings.workdays(), settings.hours())));
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
            try (InputStream content = file.getInputStream()) {
                copy(YearFile.read(content.readAllBytes()));
            }
        }
        load();
    }

    private void copy(YearFile file) {
        if (!rows.years().containsKey(file.year())) {
            once(() -> {
                rows.putYear(file.year(), file.sourceOrNone());
                file.entries().forEach(day -> rows.putDay(OfficeCalendar.HOUSE, day));
            });
        }
    }

    /** Another node may do the same at this moment; one is enough. */
    private void once(Runnable copying) {
        try {
            transaction.executeWithoutResult(status -> {
                rows.raiseVersion();
                copying.run();
            });
        } catch (DataIntegrityViolationException there) {
            log.debug("The calendar was copied by another node", there);
        }
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    void refresh() {
        Kept present = kept;
        if (present == null || present.version() != rows.version()) {
            load();
        }
    }

    /** To be called in the transaction of every change. */
    void changed() {
        rows.raiseVersion();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept = null;
            }
        });
    }

    private OfficeCalendar load() {
        // the version first: a change in between is then read twice, not missed
        long version = rows.version();
        OfficeCalendar calendar = rows.calendar(settings.zone());
        kept = new Kept(version, calendar);
        return calendar;
    }

    private record Kept(long version, OfficeCalendar calendar) {}
}
