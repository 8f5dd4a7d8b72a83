package org.yiliu.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;

/** The clock, the reader's language and the timers that every module shares. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The bean's name is the one Spring MVC looks for. */
    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocaleResolver();
    }
}
