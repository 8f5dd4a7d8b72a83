package org.yiliu.workflow.routing;

import org.yiliu.support.OnMySql;

@OnMySql
class RoutingOnMySqlIntegrationTests extends RoutingIntegrationTests {}
