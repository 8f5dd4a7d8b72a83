package org.yiliu.memory;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search index in the data folder; written by {@link IndexFollower} alone, so that no commit waits for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemorySettings.class)
class MemoryConfiguration {

    @Bean
    HibernatePropertiesCustomizer searchIndex(MemorySettings settings, @Value("${yiliu.data-dir}") Path dataFolder) {
        return properties -> {
            properties.putAll(Map.of(
                    "hibernate.search.backend.lucene_version", "LATEST",
                    "hibernate.search.indexing.listeners.enabled", "false",
                    "hibernate.search.backend.io.commit_interval", "1000",
                    "hibernate.search.backend.directory.type",
                            settings.indexInMemory() ? "local-heap" : "local-filesystem"));
            if (!settings.indexInMemory()) {
                properties.put(
                        "hibernate.search.backend.directory.root",
                        dataFolder.resolve("index").toString());
            }
        };
    }
}
