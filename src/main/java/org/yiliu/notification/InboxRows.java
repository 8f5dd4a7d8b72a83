package org.yiliu.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;

/** The rows of all inboxes: one for a person and a passage. */
@Repository
class InboxRows {

    /** Past this many a count is "more than". */
    static final int COUNTED = 100;

    static final int IN_A_DIGEST = 100;

    private static final String COLUMNS =
            "id, recipient, kind, subject, place, happened_at, actor, event, round_no, detail, read_at";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    InboxRows(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** In one batch, in the caller's transaction. */
    void add(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                "insert into inbox_entry (recipient, kind, urgent, subject, place, happened_at, actor, event, round_no, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                notices.stream().map(InboxRows::values).toList());
    }

    private static @Nullable Object[] values(Notice notice) {
        Passage passage = notice.passage();
        return new @Nullable Object[] {
            notice.recipient(),
            notice.kind().name(),
            notice.kind().isUrgent(),
            passage.subject(),
            passage.sequence(),
            Times.utc(passage.at()),
            passage.actor(),
            passage.event().name(),
            passage.round(),
            Facts.write(passage.detail())
        };
    }

    /** How much that is told at once the person has not read, up to {@link #COUNTED}. */
    int urgent(String recipient) {
        return jdbc.sql("select count(*) from (select id from inbox_entry"
                        + " where recipient = ? and read_at is null and urgent = true limit " + COUNTED + ") counted")
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    /** The same for several people in one statement, everybody of them included; what is counted has no limit. */
    Map<String, Unread> urgent(Collection<String> recipients) {
        Map<String, Unread> unread = new HashMap<>();
        recipients.forEach(recipient -> unread.put(recipient, new Unread(0, 0)));
        jdbc.sql("select recipient, count(*) as unread, max(id) as newest from inbox_entry"
                        + " where recipient in (:recipients) and read_at is null and urgent = true group by recipient")
                .param("recipients", recipients)
                .query((ResultSet row) -> {
                    int count = Math.min(row.getInt("unread"), COUNTED);
                    unread.put(row.getString("recipient"), new Unread(count, row.getLong("newest")));
                });
        return unread;
    }

    /** @param newest greatest id among them; 0 for none */
    record Unread(int count, long newest) {}

    /** Greatest id of all inboxes; 0 while they are empty. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from inbox_entry")
                .query(Long.class)
                .single();
    }

    /** Unread messages that are told at once, with a greater id than this, newest first. */
    List<InboxEntry> urgentSince(String recipient, long id, int most) {
        return jdbc.sql("select " + COLUMNS + " from inbox_entry where recipient = ? and id > ?"
                        + InboxFilter.URGENT.condition() + " order by id desc limit ?")
                .params(recipient, id, most)
                .query(InboxRows::entry)
                .list();
    }

    /** Newest first. */
    List<InboxEntry> page(String recipient, InboxFilter filter, int size, long offset) {
        return jdbc.sql("select " + COLUMNS + " from inbox_entry where recipient = ?" + filter.condition()
                        + " order by id desc limit ? offset ?")
                .params(recipient, size, offset)
                .query(InboxRows::entry)
                .list();
    }

    long count(String recipient, InboxFilter filter) {
        return jdbc.sql("select count(*) from inbox_entry where recipient = ?" + filter.condition())
                .param(recipient)
                .query(Long.class)
                .single();
    }

    Optional<InboxEntry> find(String recipient, long id) {
        return jdbc.sql("select " + COLUMNS + " from inbox_entry where id = ? and recipient = ?")
                .params(id, recipient)
                .query(InboxRows::entry)
                .optional();
    }

    /** What was read before stays read at its moment. */
    void read(String recipient, long id, Instant at) {
        jdbc.sql("update inbox_entry set read_at = ? where id = ? and recipient = ? and read_at is null")
                .params(Times.utc(at), id, recipient)
                .update();
    }

    /** @param upTo what came later stays unread: the reader has not seen it */
    int readAll(String recipient, long upTo, Instant at) {
        return jdbc.sql("update inbox_entry set read_at = ? where recipient = ? and id <= ? and read_at is null")
                .params(Times.utc(at), recipient, upTo)
                .update();
    }

    Optional<InboxEntry> of(String recipient, String subject, long place) {
        return jdbc.sql("select " + COLUMNS + " from inbox_entry where recipient = ? and subject = ? and place = ?")
                .params(recipient, subject, place)
                .query(InboxRows::entry)
                .optional();
    }

    /** Those of these that are there, oldest first. */
    List<InboxEntry> of(String recipient, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS
                                + " from inbox_entry where recipient = :recipient and id in (:ids) order by id")
                        .param("recipient", recipient)
                        .param("ids", ids)
                        .query(InboxRows::entry)
                        .list();
    }

    /** Unread messages of these kinds that were in no digest yet, oldest first, at most {@link #IN_A_DIGEST}. */
    List<Long> undigested(String recipient, Collection<Kind> kinds, Instant since) {
        return kinds.isEmpty()
                ? List.of()
                : jdbc.sql("select id from inbox_entry where recipient = :recipient and read_at is null"
                                + " and digested = false and kind in (:kinds) and happened_at >= :since"
                                + " order by id limit " + IN_A_DIGEST)
                        .param("recipient", recipient)
                        .param("kinds", kinds.stream().map(Kind::name).toList())
                        .param("since", Times.utc(since))
                        .query(Long.class)
                        .list();
    }

    void digested(Collection<Long> ids) {
        jdbc.sql("update inbox_entry set digested = true where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** Forgets messages that were read before this moment. */
    int forget(Instant before) {
        return jdbc.sql("delete from inbox_entry where read_at < ?")
                .param(Times.utc(before))
                .update();
    }

    static InboxEntry entry(ResultSet row, int number) throws SQLException {
        return new InboxEntry(
                row.getLong("id"),
                row.getString("recipient"),
                Kind.valueOf(row.getString("kind")),
                new Passage(
                        row.getString("subject"),
                        row.getLong("place"),
                        Times.instant(row, "happened_at"),
                        row.getString("actor"),
                        JournalEvent.valueOf(row.getString("event")),
                        row.getInt("round_no"),
                        Facts.read(row.getString("detail"))),
                Times.instantOrNull(row, "read_at"));
    }
}
