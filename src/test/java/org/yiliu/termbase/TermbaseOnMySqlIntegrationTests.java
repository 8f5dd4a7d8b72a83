package org.yiliu.termbase;

import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class TermbaseOnMySqlIntegrationTests extends TermbaseScenarios {}
