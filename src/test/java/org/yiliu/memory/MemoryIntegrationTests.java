package org.yiliu.memory;

import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "web")
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:memory", "yiliu.memory.catch-up=1h"})
class MemoryIntegrationTests extends MemoryScenarios {}
