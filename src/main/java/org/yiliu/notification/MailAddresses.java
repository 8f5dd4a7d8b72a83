package org.yiliu.notification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of mail addresses and of what people chose. */
@Repository
class MailAddresses {

    private static final String COLUMNS =
            "username, address, pending, pending_token, pending_at, language, unsubscribe_token, digest_on";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    MailAddresses(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<MailAddress> find(String username) {
        return one("username", username);
    }

    Optional<MailAddress> findByPendingToken(String token) {
        return one("pending_token", token);
    }

    Optional<MailAddress> findByUnsubscribeToken(String token) {
        return one("unsubscribe_token", token);
    }

    private Optional<MailAddress> one(String column, String value) {
        return jdbc.sql("select " + COLUMNS + " from mail_address where " + column + " = ?")
                .param(value)
                .query(MailAddresses::address)
                .optional();
    }

    void add(String username, Locale language, String unsubscribeToken) {
        jdbc.sql("insert into mail_address (username, language, unsubscribe_token) values (?, ?, ?)")
                .params(username, language.toLanguageTag(), unsubscribeToken)
                .update();
    }

    void language(String username, Locale language) {
        jdbc.sql("update mail_address set language = ? where username = ?")
                .params(language.toLanguageTag(), username)
                .update();
    }

    void pending(String username, String address, String token, Instant at) {
        jdbc.sql("update mail_address set pending = ?, pending_token = ?, pending_at = ? where username = ?")
                .params(address, token, Times.utc(at), username)
                .update();
    }

    /** The pending address becomes the one that is used. */
    void confirm(String username, String token) {
        jdbc.sql("update mail_address set address = pending, pending = null, pending_token = null, pending_at = null"
                        + " where username = ? and pending_token = ?")
                .params(username, token)
                .update();
    }

    void remove(String username) {
        jdbc.sql("update mail_address set address = null, pending = null, pending_token = null, pending_at = null"
                        + " where username = ?")
                .param(username)
                .update();
    }

    /** What the person gets, kinds that are as usual included. */
    Map<Kind, MailChoice> choices(String username) {
        return choicesOf(List.of(username)).getOrDefault(username, usual());
    }

    /** The choices of those of these people who have a confirmed address, in one statement. */
    Map<String, Map<Kind, MailChoice>> reachable(Collection<String> usernames) {
        return chosen(
                "select a.username, c.kind, c.choice from mail_address a"
                        + " left join mail_choice c on c.username = a.username"
                        + " where a.address is not null and a.username in (:people)",
                usernames);
    }

    private Map<String, Map<Kind, MailChoice>> choicesOf(Collection<String> usernames) {
        return chosen("select username, kind, choice from mail_choice where username in (:people)", usernames);
    }

    private Map<String, Map<Kind, MailChoice>> chosen(String sql, Collection<String> usernames) {
        Map<String, Map<Kind, MailChoice>> chosen = new HashMap<>();
        if (usernames.isEmpty()) {
            return chosen;
        }
        jdbc.sql(sql).param("people", usernames).query((ResultSet row) -> {
            var choices = chosen.computeIfAbsent(row.getString("username"), name -> usual());
            String kind = row.getString("kind");
            if (kind != null) {
                choices.put(Kind.valueOf(kind), MailChoice.valueOf(row.getString("choice")));
            }
        });
        return chosen;
    }

    private static Map<Kind, MailChoice> usual() {
        Map<Kind, MailChoice> usual = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            usual.put(kind, kind.usualMail());
        }
        return usual;
    }

    /** Keeps what differs from usual. The caller holds the person's row, so that two savings come one after the other. */
    void choose(String username, Map<Kind, MailChoice> choices) {
        jdbc.sql("delete from mail_choice where username = ?").param(username).update();
        batch.batchUpdate(
                "insert into mail_choice (username, kind, choice) values (?, ?, ?)",
                choices.entrySet().stream()
                        .filter(each -> each.getValue() != each.getKey().usualMail())
                        .map(each -> new Object[] {
                            username, each.getKey().name(), each.getValue().name()
                        })
                        .toList());
    }

    /** The person's row, locked until the transaction ends. */
    Optional<MailAddress> lock(String username) {
        return jdbc.sql("select " + COLUMNS + " from mail_address where username = ? for update")
                .param(username)
                .query(MailAddresses::address)
                .optional();
    }

    /** People with an address who have had no digest on this day yet. */
    List<String> withoutDigest(LocalDate day) {
        return jdbc.sql("select username from mail_address where address is not null"
                        + " and (digest_on is null or digest_on < ?) order by username")
                .param(Date.valueOf(day))
                .query(String.class)
                .list();
    }

    /** @return whether this call is the one that makes the day's digest */
    boolean beginDigest(String username, LocalDate day) {
        return jdbc.sql(
                                "update mail_address set digest_on = ? where username = ? and (digest_on is null or digest_on < ?)")
                        .params(Date.valueOf(day), username, Date.valueOf(day))
                        .update()
                > 0;
    }

    private static MailAddress address(ResultSet row, int number) throws SQLException {
        @Nullable Date digestOn = row.getDate("digest_on");
        return new MailAddress(
                row.getString("username"),
                row.getString("address"),
                row.getString("pending"),
                row.getString("pending_token"),
                Times.instantOrNull(row, "pending_at"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("unsubscribe_token"),
                digestOn == null ? null : digestOn.toLocalDate());
    }
}
