package org.yiliu;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code yiliu.data-dir} absolute, since the embedded database takes no path like {@code data/here}. */
class DataFolder implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = "yiliu.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String folder = environment.getProperty(NAME, "./data");
        String absolute = Path.of(folder).toAbsolutePath().normalize().toString();
        environment.getPropertySources().addFirst(new MapPropertySource("dataFolder", Map.of(NAME, absolute)));
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
