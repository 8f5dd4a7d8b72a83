package org.yiliu.support;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

class SqlCounterTests {

    private final DataSource dataSource = SqlCounter.recording(
            DataSourceBuilder.create().url("jdbc:h2:mem:sql-counter").build());
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);

    @Test
    void recordsPlainAndPreparedStatements() throws Exception {
        var statements = SqlCounter.record(() -> {
            jdbc.queryForObject("select 1", Integer.class);
            jdbc.queryForObject("select ?", Integer.class, 2);
        });

        assertThat(statements).containsExactly("select 1", "select ?");
    }

    @Test
    void recordsNothingOutside() throws Exception {
        jdbc.queryForObject("select 1", Integer.class);

        assertThat(SqlCounter.record(() -> {})).isEmpty();
    }
}
