package org.yiliu.publishing;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:publications;DB_CLOSE_DELAY=-1")
class PublicationsIntegrationTests extends PublicationsTests {}
