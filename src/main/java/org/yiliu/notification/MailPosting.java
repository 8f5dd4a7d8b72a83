package org.yiliu.notification;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into the outbox what people want mailed at once. */
@Component
class MailPosting {

    private final MailServer server;
    private final MailAddresses addresses;
    private final Outbox outbox;

    MailPosting(MailServer server, MailAddresses addresses, Outbox outbox) {
        this.server = server;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /** In the transaction of the passages; two statements at most. */
    void post(List<Notice> notices) {
        if (notices.isEmpty() || !server.isConfigured()) {
            return;
        }
        var reachable =
                addresses.reachable(notices.stream().map(Notice::recipient).collect(Collectors.toSet()));
        outbox.add(notices.stream()
                .filter(notice -> reachable.containsKey(notice.recipient())
                        && reachable.get(notice.recipient()).get(notice.kind()) == MailChoice.AT_ONCE)
                .map(MailPosting::draft)
                .toList());
    }

    private static Delivery.Draft draft(Notice notice) {
        var passage = notice.passage();
        return new Delivery.Draft(
                Channel.Name.MAIL,
                notice.recipient(),
                null,
                MailTopic.NOTICE.name(),
                Facts.write(Map.of("subject", passage.subject(), "place", Long.toString(passage.sequence()))));
    }
}
