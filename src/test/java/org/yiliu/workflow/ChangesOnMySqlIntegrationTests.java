package org.yiliu.workflow;

import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
class ChangesOnMySqlIntegrationTests extends ChangesIntegrationTests {}
