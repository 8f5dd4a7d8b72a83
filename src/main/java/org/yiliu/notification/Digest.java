package org.yiliu.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.yiliu.workflow.WorkingTime;

/** The day's digest: on working days, from its hour on, each person's unread messages of the kinds they want in it. */
@Component
class Digest {

    /** Older ones are no news. */
    private static final Period AGE = Period.ofDays(14);

    private final MailServer server;
    private final MailAddresses addresses;
    private final InboxRows inbox;
    private final Outbox outbox;
    private final WorkingTime time;
    private final NotificationSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Digest(
            MailServer server,
            MailAddresses addresses,
            InboxRows inbox,
            Outbox outbox,
            WorkingTime time,
            NotificationSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.server = server;
        this.addresses = addresses;
        this.inbox = inbox;
        this.outbox = outbox;
        this.time = time;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each node looks every minute; a person's row lets one of them make the day's digest. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void makeDue() {
        Instant now = clock.instant();
        LocalDate today = time.dayOf(now);
        boolean due = server.isConfigured()
                && time.isWorkday(today)
                && !LocalTime.ofInstant(now, time.zone()).isBefore(settings.digestAt());
        if (due) {
            for (String person : addresses.withoutDigest(today)) {
                transaction.executeWithoutResult(status -> make(person, today, now));
            }
        }
    }

    private void make(String person, LocalDate today, Instant now) {
        if (!addresses.beginDigest(person, today)) {
            return;
        }
        var wanted = addresses.choices(person).entrySet().stream()
                .filter(each -> each.getValue() == MailChoice.DIGEST)
                .map(Map.Entry::getKey)
                .toList();
        List<Long> entries = inbox.undigested(person, wanted, now.minus(AGE));
        if (entries.isEmpty()) {
            return;
        }
        inbox.digested(entries);
        outbox.add(List.of(new Delivery.Draft(
                Channel.Name.MAIL,
                person,
                null,
                MailTopic.DIGEST.name(),
                Facts.write(
                        Map.of("entries", entries.stream().map(String::valueOf).collect(Collectors.joining(",")))))));
    }
}
