package org.yiliu.journal;

import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "web")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:journal")
class JournalIntegrationTests extends JournalScenarios {}
