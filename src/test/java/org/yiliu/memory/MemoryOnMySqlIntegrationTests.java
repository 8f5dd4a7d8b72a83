package org.yiliu.memory;

import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.yiliu.support.OnMySql;

@OnMySql
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "web")
@TestPropertySource(
        properties = {
            "yiliu.memory.catch-up=1h",
            "yiliu.account.admin-username=admin",
            "yiliu.account.admin-password=for-this-test-alone"
        })
class MemoryOnMySqlIntegrationTests extends MemoryScenarios {}
