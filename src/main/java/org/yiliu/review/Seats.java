package org.yiliu.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.Pen;
import org.yiliu.translation.Translations;

/**
 * Who reviews an article now: whoever holds a reviewer's pen or, while two levels review together and nobody may write,
 * whoever sits at one of them.
 */
@Component
class Seats {

    private final JdbcClient jdbc;
    private final Translations translations;

    Seats(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    /** @param reviewer null leaves the seat empty */
    void give(String number, ReviewLevel level, @Nullable String reviewer) {
        jdbc.sql("delete from review_seat where article_number = ? and review_level = ?")
                .params(number, level.name())
                .update();
        if (reviewer != null) {
            jdbc.sql("insert into review_seat (article_number, review_level, reviewer) values (?, ?, ?)")
                    .params(number, level.name(), reviewer)
                    .update();
        }
    }

    /** The level this person reviews now. */
    Optional<ReviewLevel> levelOf(String number, String username) {
        Optional<ReviewLevel> written = translations
                .pen(number)
                .filter(pen -> pen.holder().equals(username))
                .map(Pen::level);
        return written.or(() -> jdbc
                .sql("select review_level from review_seat where article_number = ? and reviewer = ?")
                .params(number, username)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(ReviewLevel::valueOf));
    }
}
