package org.yiliu.journey;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.yiliu.support.OnMySql;

@OnMySql
@ActiveProfiles({"mysql", "demo"})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "yiliu.data-dir=target/test-data/contract-mysql")
class ContractJourneyOnMySqlTests extends ContractJourney {}
