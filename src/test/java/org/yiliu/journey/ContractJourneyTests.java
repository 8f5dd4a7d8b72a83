package org.yiliu.journey;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yiliu.data-dir=target/test-data/contract", "spring.datasource.url=jdbc:h2:mem:contract"})
class ContractJourneyTests extends ContractJourney {}
