package org.yiliu.notification;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notification")
class WebhookIntegrationTests extends WebhookScenarios {}
