package org.yiliu.article;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out public numbers, {@code YL-2026-0042}: counted from 1 each year, at least four digits, never reused. */
@Component
class ArticleNumbers {

    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number; the row lock is held until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next() {
        int year = Year.now(clock.withZone(HOUSE)).getValue();
        if (increase(year) == 0) {
            begin(year);
            increase(year);
        }
        int given = jdbc.sql("select last_given from article_number where calendar_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return "YL-%d-%04d".formatted(year, given);
    }

    private int increase(int year) {
        return jdbc.sql("update article_number set last_given = last_given + 1 where calendar_year = ?")
                .param(year)
                .update();
    }

    private void begin(int year) {
        try {
            jdbc.sql("insert into article_number (calendar_year, last_given) values (?, 0)")
                    .param(year)
                    .update();
        } catch (DataIntegrityViolationException somebodyElseBegan) {
            // the row is there now, which is all we need
        }
    }
}
