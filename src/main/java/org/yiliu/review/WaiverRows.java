package org.yiliu.review;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yiliu.article.ReviewLevel;

/** Stored waivers of the separation of duties; added to, and marked when they are withdrawn. */
@Repository
class WaiverRows {

    private static final String SELECT = """
            select id, article_number, review_level, round_no, username, reason, granted_by, granted_at, withdrawn_by,
                withdrawn_at from duties_waiver where article_number in (:numbers) order by id""";

    private final JdbcClient jdbc;

    WaiverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT)
                        .param("numbers", numbers)
                        .query(WaiverRows::row)
                        .list();
    }

    /** @return its id */
    long add(Row row) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into duties_waiver (article_number, review_level, round_no, username, reason, granted_by,
                            granted_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.articleNumber(),
                        row.level().name(),
                        row.round(),
                        row.username(),
                        row.reason(),
                        row.grantedBy(),
                        utc(row.grantedAt()))
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave the waiver no id");
        }
        return id.longValue();
    }

    /** @return whether it stood until now */
    boolean withdraw(long id, String by, Instant at) {
        return jdbc.sql("""
                                update duties_waiver set withdrawn_by = ?, withdrawn_at = ?
                                where id = ? and withdrawn_at is null""").params(by, utc(at), id).update() > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("article_number"),
                ReviewLevel.valueOf(row.getString("review_level")),
                row.getInt("round_no"),
                row.getString("username"),
                row.getString("reason"),
                row.getString("granted_by"),
                row.getObject("granted_at", LocalDateTime.class).toInstant(UTC),
                row.getString("withdrawn_by"),
                instant(row.getObject("withdrawn_at", LocalDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null ? null : at.toInstant(UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, UTC);
    }

    record Row(
            long id,
            String articleNumber,
            ReviewLevel level,
            int round,
            String username,
            String reason,
            String grantedBy,
            Instant grantedAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt) {

        /** @param presentRound the article's */
        DutiesWaiver view(int presentRound) {
            boolean active = withdrawnAt == null && round == presentRound;
            return new DutiesWaiver(
                    id,
                    articleNumber,
                    level,
                    round,
                    username,
                    reason,
                    grantedBy,
                    grantedAt,
                    withdrawnBy,
                    withdrawnAt,
                    active);
        }
    }
}
