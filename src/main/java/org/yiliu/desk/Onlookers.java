package org.yiliu.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;

/**
 * Who has an article open at a desk right now. The page renews its row every 20 seconds; a beat costs one statement, the
 * list of the others another. Every node sees all of them, since nothing is kept but the rows.
 */
@Component
class Onlookers {

    /** Two beats missed and a little more: whoever closed the page is gone by then. */
    static final Duration GONE_AFTER = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Onlookers(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Notes that the caller looks at the article. Each statement commits by itself; the caller needs no transaction. */
    public void beat(String number, String desk) {
        String me = accounts.current().username();
        LocalDateTime now = at(clock.instant());
        int renewed = jdbc.sql("update onlooker set seen_at = ? where article_number = ? and username = ? and desk = ?")
                .params(now, number, me, desk)
                .update();
        if (renewed == 0) {
            arrive(number, me, desk, now);
        }
    }

    /** Everybody but the caller who was seen within {@link #GONE_AFTER}, by name. */
    public List<Onlooker> others(String number) {
        String me = accounts.current().username();
        List<Seen> seen = jdbc.sql("""
                        select username, desk from onlooker
                        where article_number = ? and username <> ? and seen_at >= ? order by username, desk""")
                .params(number, me, at(clock.instant().minus(GONE_AFTER)))
                .query((row, at) -> new Seen(row.getString("username"), row.getString("desk")))
                .list();
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<String, Person> people =
                accounts.named(seen.stream().map(Seen::username).collect(Collectors.toSet()));
        return seen.stream()
                .flatMap(
                        one -> Optional.ofNullable(people.get(one.username()))
                                .map(person -> new Onlooker(person, one.desk()))
                                .stream())
                .toList();
    }

    /** Rows are swept when somebody arrives, so that there are never many more than people at work. */
    private void arrive(String number, String me, String desk, LocalDateTime now) {
        jdbc.sql("delete from onlooker where seen_at < ?")
                .param(at(clock.instant().minus(GONE_AFTER)))
                .update();
        try {
            jdbc.sql("insert into onlooker (article_number, username, desk, seen_at) values (?, ?, ?, ?)")
                    .params(number, me, desk, now)
                    .update();
        } catch (DuplicateKeyException anotherWindow) {
            // The same person arrived in two windows at once: one row stands for both.
            return;
        }
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, UTC);
    }

    private record Seen(String username, String desk) {}
}
