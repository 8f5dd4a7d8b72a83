package org.yiliu.support;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts {@link SqlCounter} around the data source of every test context. */
@AutoConfiguration
public class SqlCounterAutoConfiguration {

    @Bean
    static BeanPostProcessor sqlCounter() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof DataSource dataSource ? SqlCounter.recording(dataSource) : bean;
            }
        };
    }
}
