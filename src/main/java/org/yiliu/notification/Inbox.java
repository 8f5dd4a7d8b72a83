package org.yiliu.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.web.ItemPage;

/** The signed-in person's inbox. */
@Service
@Transactional(readOnly = true)
class Inbox {

    static final int SIZE = 20;
    static final int MOST = 200;

    private final InboxRows rows;
    private final Teller teller;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(InboxRows rows, Teller teller, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.teller = teller;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's unread messages that are told at once, one statement; {@link InboxRows#COUNTED} means that many or more. */
    public int urgent() {
        return rows.urgent(me());
    }

    /** In four statements, newest first. */
    public ItemPage<Told> page(InboxFilter filter, int page, int size, Locale reader) {
        int number = Math.max(0, page);
        int most = Math.max(1, Math.min(size, MOST));
        long total = rows.count(me(), filter);
        var entries = rows.page(me(), filter, most, (long) number * most);
        return new ItemPage<>(teller.tell(entries, reader), number, most, total);
    }

    /** @throws NoSuchMessageException if the caller has no such message */
    public Told get(long id, Locale reader) {
        var entry = rows.find(me(), id).orElseThrow(() -> new NoSuchMessageException(id));
        return teller.tell(List.of(entry), reader).get(0);
    }

    /**
     * Marks a message as read; again changes nothing.
     *
     * @throws NoSuchMessageException if the caller has no such message
     */
    @Transactional
    public Told read(long id, Locale reader) {
        get(id, reader);
        rows.read(me(), id, clock.instant());
        events.publishEvent(new InboxRead(me()));
        return get(id, reader);
    }

    /** Marks as read what the caller has seen: everything up to this id. */
    @Transactional
    public int readAll(long upTo) {
        int marked = rows.readAll(me(), upTo, clock.instant());
        events.publishEvent(new InboxRead(me()));
        return marked;
    }

    private String me() {
        return accounts.current().username();
    }
}
