package org.yiliu.notification;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yiliu.account.Accounts;

/**
 * Tells open pages of new messages, as server-sent events. A connection holds no thread. Each node looks at the rows
 * every few seconds, so it does not matter which node wrote them: one cheap statement while nothing is new, and none
 * while no page is open.
 */
@Component
class Pushes {

    /** One person's connections on one node; a page that is not looked at holds none. */
    static final int LIMIT = 4;

    /** After this the page connects anew, and so proves again who it is. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Looks between two signs of life, which also count anew what was read or committed elsewhere. */
    private static final int LOOKS_A_BEAT = 5;

    private static final int TOLD = 3;
    private static final Logger log = LoggerFactory.getLogger(Pushes.class);

    private final InboxRows rows;
    private final Teller teller;
    private final Accounts accounts;
    private final Map<String, Deque<Connection>> connections = new ConcurrentHashMap<>();

    private volatile long newest = -1;
    private int looks;

    Pushes(InboxRows rows, Teller teller, Accounts accounts) {
        this.rows = rows;
        this.teller = teller;
        this.accounts = accounts;
    }

    /** A connection of the caller's; of too many, the oldest is told to stay away until it is looked at again. */
    SseEmitter open(Locale reader) {
        String person = accounts.current().username();
        var unread = Objects.requireNonNull(rows.urgent(List.of(person)).get(person));
        var connection = new Connection(person, new SseEmitter(LIFE.toMillis()), reader, unread);
        var emitter = connection.emitter;
        emitter.onCompletion(() -> remove(connection));
        emitter.onError(failure -> remove(connection));
        emitter.onTimeout(connection::end);
        connections.compute(person, (name, before) -> {
            Deque<Connection> open = before == null ? new ArrayDeque<>() : before;
            open.addLast(connection);
            return open;
        });
        limit(person);
        connection.tell(List.of());
        return emitter;
    }

    @Scheduled(
            fixedDelayString = "${yiliu.notification.push-every:PT3S}",
            initialDelayString = "${yiliu.notification.push-every:PT3S}")
    void look() {
        if (connections.isEmpty()) {
            return;
        }
        boolean beat = ++looks % LOOKS_A_BEAT == 0;
        long now = rows.newest();
        if (now == newest && !beat) {
            return;
        }
        newest = now;
        var counts = rows.urgent(List.copyOf(connections.keySet()));
        counts.forEach((person, count) -> all(person).forEach(connection -> connection.update(count, beat)));
    }

    /** Nobody's count is known any more: the next look tells it. */
    @EventListener
    void on(InboxRead read) {
        newest = -1;
    }

    @EventListener
    void on(LogoutSuccessEvent signedOut) {
        close(signedOut.getAuthentication().getName());
    }

    /** Before the server waits for its requests to end. */
    @EventListener
    void on(ContextClosedEvent stopping) {
        List.copyOf(connections.keySet()).forEach(this::close);
    }

    /** How many pages are connected to this node. */
    int open() {
        return connections.values().stream().mapToInt(Deque::size).sum();
    }

    private void close(String person) {
        all(person).forEach(Connection::end);
    }

    private void limit(String person) {
        var open = all(person);
        for (Connection oldest : open.subList(0, Math.max(0, open.size() - LIMIT))) {
            oldest.send(SseEmitter.event().name("enough").data(""));
            oldest.end();
        }
    }

    private List<Connection> all(String person) {
        var open = new ArrayList<Connection>();
        connections.computeIfPresent(person, (name, all) -> {
            open.addAll(all);
            return all;
        });
        return open;
    }

    private void remove(Connection connection) {
        connections.computeIfPresent(connection.person, (name, open) -> {
            open.remove(connection);
            return open.isEmpty() ? null : open;
        });
    }

    /** One open page. */
    private final class Connection {

        private final String person;
        private final SseEmitter emitter;
        private final Locale reader;
        private InboxRows.Unread known;

        Connection(String person, SseEmitter emitter, Locale reader, InboxRows.Unread known) {
            this.person = person;
            this.emitter = emitter;
            this.reader = reader;
            this.known = known;
        }

        void update(InboxRows.Unread now, boolean beat) {
            if (now.equals(known)) {
                if (beat) {
                    send(SseEmitter.event().comment(""));
                }
                return;
            }
            List<Told> news = now.newest() > known.newest()
                    ? teller.tell(rows.urgentSince(person, known.newest(), TOLD), reader)
                    : List.of();
            known = now;
            tell(news);
        }

        void tell(List<Told> news) {
            var messages = news.stream()
                    .map(told -> new News.Message(
                            told.says(), told.title() == null ? "" : told.title(), "/inbox/" + told.id()))
                    .toList();
            send(SseEmitter.event()
                    .name("news")
                    .reconnectTime(5000)
                    .data(new News(known.count(), messages), MediaType.APPLICATION_JSON));
        }

        void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                // the container ends the request by itself
                log.debug("A page is gone: {}", gone.getMessage());
                remove(this);
            }
        }

        void end() {
            remove(this);
            try {
                emitter.complete();
            } catch (IllegalStateException gone) {
                log.debug("A page was gone: {}", gone.getMessage());
            }
        }
    }

    /**
     * What an open page is told.
     *
     * @param count unread messages that are told at once, up to {@link InboxRows#COUNTED}
     * @param messages the new ones among them, newest first
     */
    record News(int count, List<Message> messages) {

        /** @param href reads the message and leads to its place */
        record Message(String says, String title, String href) {}
    }
}
