package org.yiliu.notification;

import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
class MailOnMySqlIntegrationTests extends MailScenarios {}
