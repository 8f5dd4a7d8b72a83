package org.yiliu.workflow;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.yiliu.account.Departments;
import org.yiliu.review.Annotations;

/**
 * The real engine, task list and transactions; the modules below are played by {@link Newsroom}.
 *
 * <p>No stereotype: the scan of the whole application must not find it.
 */
@EnableMethodSecurity
@ComponentScan(
        basePackageClasses = NewsroomConfiguration.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Controller|Configuration|Tests.*)"))
@Import({EngineConfiguration.class, Newsroom.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public class NewsroomConfiguration {

    /** The engine's clock, which tests set, is everybody's. */
    @Bean
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return ClockUtil.getCurrentTime().toInstant();
            }
        };
    }

    @Bean
    Departments departments() {
        return mock(Departments.class);
    }

    @Bean
    Annotations annotations() {
        return mock(Annotations.class);
    }
}
