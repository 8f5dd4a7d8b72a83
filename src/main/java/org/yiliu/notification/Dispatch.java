package org.yiliu.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what the outbox holds, on every node; so few rows at a time that a lease outlasts the slowest of them. */
@Component
class Dispatch {

    static final int AT_A_TIME = 4;

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final Outbox outbox;
    private final Map<Channel.Name, Channel> channels = new EnumMap<>(Channel.Name.class);

    Dispatch(Outbox outbox, List<Channel> channels) {
        this.outbox = outbox;
        channels.forEach(channel -> this.channels.put(channel.name(), channel));
    }

    @Scheduled(
            fixedDelayString = "${yiliu.notification.every:PT5S}",
            initialDelayString = "${yiliu.notification.every:PT5S}")
    void sendAll() {
        while (!Thread.currentThread().isInterrupted()) {
            var taken = outbox.take(AT_A_TIME);
            if (taken.isEmpty()) {
                return;
            }
            taken.forEach(this::send);
        }
    }

    private void send(Delivery delivery) {
        var channel = channels.get(delivery.channel());
        if (channel == null) {
            outbox.cancelled(delivery, "no channel " + delivery.channel());
            return;
        }
        try {
            outbox.sent(delivery, channel.deliver(delivery));
        } catch (Channel.NotWantedException gone) {
            outbox.cancelled(delivery, gone.getMessage());
        } catch (Channel.DeliveryFailedException failure) {
            log.warn("Delivery {} failed at try {}: {}", delivery.id(), delivery.attempts(), failure.getMessage());
            outbox.failed(delivery, failure.status(), failure.getMessage(), failure.isForGood());
        } catch (RuntimeException unforeseen) {
            log.error("Delivery {} failed at try {}", delivery.id(), delivery.attempts(), unforeseen);
            outbox.failed(delivery, null, unforeseen.getClass().getSimpleName(), false);
        }
    }
}
