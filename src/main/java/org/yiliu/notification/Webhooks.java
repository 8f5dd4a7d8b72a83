package org.yiliu.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** Keeping webhooks, for administrators; each change is in the journal, never a secret. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
class Webhooks {

    private final WebhookRows rows;
    private final WebhookAddress addresses;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    Webhooks(WebhookRows rows, WebhookAddress addresses, Accounts accounts, Journal journal, Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return rows.all();
    }

    /** @throws NoSuchWebhookException (404) */
    @Transactional(readOnly = true)
    public Webhook get(long id) {
        return rows.find(id).orElseThrow(() -> new NoSuchWebhookException(id));
    }

    /**
     * Keeps a new one, active at once.
     *
     * @return its secret, which no page shows again
     * @throws InvalidRequestException (400) if the address may not be called or no event is chosen
     */
    public String add(@Nullable String address, Collection<String> events) {
        String called = addresses.require(address);
        Set<JournalEvent> chosen = offered(events);
        String secret = WebhookSignature.newSecret();
        long id = rows.add(called, chosen, secret, accounts.current().username(), clock.instant());
        record(id, "added", called, chosen);
        return secret;
    }

    /** @throws InvalidRequestException (400) if the address may not be called or no event is chosen */
    public void change(long id, @Nullable String address, Collection<String> events, boolean active) {
        get(id);
        String called = addresses.require(address);
        Set<JournalEvent> chosen = offered(events);
        rows.change(id, called, chosen, active);
        record(id, active ? "changed" : "switched-off", called, chosen);
    }

    /** @return the new secret, valid from the next call on; no page shows it again */
    public String renewSecret(long id) {
        Webhook webhook = get(id);
        String secret = WebhookSignature.newSecret();
        rows.secret(id, secret);
        record(id, "secret-renewed", webhook.address(), webhook.events());
        return secret;
    }

    /** What waits for it is not sent any more; its log stays. */
    public void remove(long id) {
        Webhook webhook = get(id);
        rows.remove(id);
        record(id, "removed", webhook.address(), webhook.events());
    }

    private static Set<JournalEvent> offered(Collection<String> names) {
        Set<JournalEvent> chosen = Webhook.OFFERED.stream()
                .filter(event -> names.contains(event.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(JournalEvent.class)));
        if (chosen.isEmpty()) {
            throw InvalidRequestException.of("events", "notification.webhook.no-event");
        }
        return chosen;
    }

    private void record(long id, String change, String address, Set<JournalEvent> events) {
        journal.append(
                "webhook:" + id,
                accounts.current().username(),
                JournalEvent.WEBHOOK_CHANGED,
                0,
                Map.of(
                        "change",
                        change,
                        "address",
                        address,
                        "events",
                        events.stream().map(Enum::name).collect(Collectors.joining(","))));
    }
}
