package org.yiliu.review;

import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
class WaiversOnMySqlIntegrationTests extends WaiversIntegrationTests {}
