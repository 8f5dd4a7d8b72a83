package org.yiliu.notification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets once a night what was read or sent long ago. */
@Component
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final InboxRows inbox;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final Clock clock;

    Housekeeping(InboxRows inbox, Outbox outbox, NotificationSettings settings, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        var before = clock.instant().minus(settings.keep());
        int messages = inbox.forget(before);
        int deliveries = outbox.forget(before);
        log.info("Forgot {} read messages and {} finished deliveries of before {}", messages, deliveries, before);
    }
}
