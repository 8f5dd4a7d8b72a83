package org.yiliu.journal;

import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.yiliu.support.OnMySql;

@OnMySql
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "web")
class JournalOnMySqlIntegrationTests extends JournalScenarios {}
