package org.yiliu.workflow;

import org.yiliu.support.OnMySql;

@OnMySql
class FailuresOnMySqlIntegrationTests extends FailuresIntegrationTests {}
