package org.yiliu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.json.JsonMapper;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(YiliuApplication.class);

    @Test
    void arrowsPointDown() {
        modules.verify();
    }

    @Test
    void writesTheModuleDocumentation() {
        new Documenter(modules).writeDocumentation();
    }

    /** The list spares each start the reading of every class; a module missing there would not be migrated. */
    @Test
    void areListedForTheStart() throws IOException {
        try (InputStream list =
                new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream()) {
            assertThat(new JsonMapper().readTree(list).propertyNames())
                    .containsExactlyInAnyOrderElementsOf(modules.stream()
                            .map(module -> module.getIdentifier().toString())
                            .toList());
        }
    }
}
