package org.yiliu.insight;

import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
class DashboardOnMySqlIntegrationTests extends DashboardIntegrationTests {}
