package org.yiliu.publishing;

import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
class PublicationsOnMySqlIntegrationTests extends PublicationsTests {}
