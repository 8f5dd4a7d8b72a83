package org.yiliu.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yiliu.journal.JournalEvent;

/** The rows of webhooks. */
@Repository
class WebhookRows {

    private static final String SELECT =
            "select id, address, events, active, secret, created_by, created_at from webhook";

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> all() {
        return jdbc.sql(SELECT + " order by id").query(WebhookRows::webhook).list();
    }

    List<Webhook> active() {
        return jdbc.sql(SELECT + " where active = true order by id")
                .query(WebhookRows::webhook)
                .list();
    }

    Optional<Webhook> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(WebhookRows::webhook)
                .optional();
    }

    long add(String address, Collection<JournalEvent> events, String secret, String by, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into webhook (address, events, active, secret, created_by, created_at)"
                        + " values (?, ?, true, ?, ?, ?)")
                .params(address, names(events), secret, by, Times.utc(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void change(long id, String address, Collection<JournalEvent> events, boolean active) {
        jdbc.sql("update webhook set address = ?, events = ?, active = ? where id = ?")
                .params(address, names(events), active, id)
                .update();
    }

    void secret(long id, String secret) {
        jdbc.sql("update webhook set secret = ? where id = ?")
                .params(secret, id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from webhook where id = ?").param(id).update();
    }

    private static String names(Collection<JournalEvent> events) {
        return events.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("address"),
                Arrays.stream(row.getString("events").split(","))
                        .map(JournalEvent::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(JournalEvent.class))),
                row.getBoolean("active"),
                row.getString("secret"),
                row.getString("created_by"),
                Times.instant(row, "created_at"));
    }
}
