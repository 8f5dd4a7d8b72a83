package org.yiliu.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@OnMySql
@SpringBootTest(
        classes = {
            DataSourceAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            SqlCounterAutoConfiguration.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class MySqlServerIntegrationTests {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void tellsTextsApartAsTheEmbeddedDatabaseDoes() {
        assertThat(jdbc.queryForObject("select @@collation_database", String.class))
                .isEqualTo("utf8mb4_0900_bin");
    }

    @Test
    void readsCommittedRows() throws Exception {
        var statements =
                SqlCounter.record(() -> assertThat(jdbc.queryForObject("select @@transaction_isolation", String.class))
                        .isEqualTo("READ-COMMITTED"));

        assertThat(statements).hasSize(1);
    }
}
