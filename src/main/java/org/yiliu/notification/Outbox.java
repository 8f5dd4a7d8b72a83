package org.yiliu.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is to leave the house, as rows that commit with what they speak of. A node takes rows for the time of a lease and
 * sends them with no transaction open; a node that dies gives its rows back by the lease's end. So each is sent once,
 * except what a node had sent when it died before it could say so: that goes out twice, under the same message id.
 */
@Repository
class Outbox {

    static final int ANSWER = 1000;

    static final String COLUMNS =
            "id, channel, message_id, recipient, webhook_id, topic, content, state, attempts, created_at, next_at,"
                    + " done_at, status, answer";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final TransactionOperations transaction;
    private final NotificationSettings settings;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            JdbcOperations batch,
            TransactionOperations transaction,
            NotificationSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** In one batch, in the caller's transaction. */
    void add(Collection<Delivery.Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var now = Times.utc(clock.instant());
        batch.batchUpdate(
                "insert into delivery (channel, message_id, recipient, webhook_id, topic, content, state, attempts,"
                        + " created_at, next_at) values (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                drafts.stream()
                        .map(draft -> new @Nullable Object[] {
                            draft.channel().name(),
                            UUID.randomUUID().toString(),
                            draft.recipient(),
                            draft.webhook(),
                            draft.topic(),
                            draft.content(),
                            now,
                            now
                        })
                        .toList());
    }

    /** Takes due rows for this node alone until the lease ends; rows that another node is taking are passed over. */
    List<Delivery> take(int most) {
        return List.copyOf(Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            var due = jdbc.sql("select " + COLUMNS + " from delivery where state = 'WAITING' and next_at <= ?"
                            + " order by next_at, id limit ? for update skip locked")
                    .params(Times.utc(now), most)
                    .query(Outbox::delivery)
                    .list();
            if (!due.isEmpty()) {
                var until = Times.utc(now.plus(settings.lease()));
                batch.batchUpdate(
                        "update delivery set attempts = attempts + 1, next_at = ? where id = ?",
                        due.stream()
                                .map(each -> new Object[] {until, each.id()})
                                .toList());
            }
            return due.stream().map(Outbox::tried).toList();
        })));
    }

    void sent(Delivery delivery, Channel.Answer answer) {
        finish(delivery, Delivery.State.SENT, answer.status(), answer.text());
    }

    void cancelled(Delivery delivery, @Nullable String why) {
        finish(delivery, Delivery.State.CANCELLED, null, why);
    }

    /** Tried again after a pause, or given up: after the last try, or at once if more are of no use. */
    void failed(Delivery delivery, @Nullable Integer status, @Nullable String why, boolean forGood) {
        if (forGood || delivery.attempts() >= settings.attempts()) {
            finish(delivery, Delivery.State.GIVEN_UP, status, why);
            return;
        }
        Instant next = clock.instant().plus(settings.pauseAfter(delivery.attempts()));
        jdbc.sql(
                        "update delivery set next_at = ?, status = ?, answer = ? where id = ? and attempts = ? and state = 'WAITING'")
                .param(Times.utc(next))
                .param(status)
                .param(cut(why))
                .param(delivery.id())
                .param(delivery.attempts())
                .update();
    }

    /** Whoever lost the lease meanwhile says nothing: another node has tried since. */
    private void finish(Delivery delivery, Delivery.State state, @Nullable Integer status, @Nullable String answer) {
        jdbc.sql("update delivery set state = ?, done_at = ?, status = ?, answer = ?"
                        + " where id = ? and attempts = ? and state = 'WAITING'")
                .param(state.name())
                .param(Times.utc(clock.instant()))
                .param(status)
                .param(cut(answer))
                .param(delivery.id())
                .param(delivery.attempts())
                .update();
    }

    /** @return whether there was such a delivery that is not waiting already */
    boolean again(long id) {
        return jdbc.sql("update delivery set state = 'WAITING', attempts = 0, next_at = ?, done_at = null"
                                + " where id = ? and state <> 'WAITING'")
                        .params(Times.utc(clock.instant()), id)
                        .update()
                > 0;
    }

    /** Forgets what was finished before this moment. */
    int forget(Instant before) {
        return jdbc.sql("delete from delivery where done_at < ?")
                .param(Times.utc(before))
                .update();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= ANSWER ? text : text.substring(0, ANSWER);
    }

    private static Delivery tried(Delivery row) {
        return new Delivery(
                row.id(),
                row.channel(),
                row.messageId(),
                row.recipient(),
                row.webhook(),
                row.topic(),
                row.content(),
                row.state(),
                row.attempts() + 1,
                row.createdAt(),
                row.nextAt(),
                row.doneAt(),
                row.status(),
                row.answer());
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                Channel.Name.valueOf(row.getString("channel")),
                row.getString("message_id"),
                row.getString("recipient"),
                (Long) row.getObject("webhook_id"),
                row.getString("topic"),
                row.getString("content"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Times.instant(row, "created_at"),
                Times.instant(row, "next_at"),
                Times.instantOrNull(row, "done_at"),
                (Integer) row.getObject("status"),
                row.getString("answer"));
    }
}
