package org.yiliu.review;

import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles("demo")
class AnnotationsOnMySqlIntegrationTests extends AnnotationsIntegrationTests {}
