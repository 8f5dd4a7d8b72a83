package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiliu.account.Accounts;
import org.yiliu.support.SqlCounter;

@SpringBootTest(
        properties = {
            "yiliu.data-dir=target/test-data/onlookers",
            "spring.datasource.url=jdbc:h2:mem:onlookers",
            "yiliu.workflow.job-executor=false"
        })
class OnlookersIntegrationTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    private final Ticking clock = new Ticking();
    private Onlookers onlookers;

    @BeforeEach
    void nobodyLooks() {
        onlookers = new Onlookers(jdbc, accounts, clock);
        jdbc.sql("delete from onlooker").update();
    }

    @Test
    void showsEverybodyElseWithTheirDesk() {
        beats("translator", "translate");
        beats("editor", "review");

        assertThat(seenBy("translator")).containsExactly("editor review");
        assertThat(seenBy("editor")).containsExactly("translator translate");
        assertThat(seenBy("author")).containsExactly("editor review", "translator translate");
    }

    @Test
    void forgetsWhoHasNotBeenSeenFor45Seconds() {
        beats("editor", "review");
        clock.now = clock.now.plus(Onlookers.GONE_AFTER);
        assertThat(seenBy("translator")).containsExactly("editor review");

        clock.now = clock.now.plusMillis(1);

        assertThat(seenBy("translator")).isEmpty();
    }

    @Test
    void sweepsWhoIsGoneWhenSomebodyArrives() {
        beats("editor", "review");
        clock.now = clock.now.plus(Duration.ofMinutes(1));

        beats("translator", "translate");

        assertThat(jdbc.sql("select count(*) from onlooker").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void costsAStatementForTheBeatAndOneForTheOthers() throws Exception {
        beats("translator", "translate");

        List<String> beat = SqlCounter.record(() -> onlookersOf("translator"));

        assertThat(beat)
                .filteredOn(statement -> !statement.contains("from account"))
                .hasSize(2);
    }

    private void onlookersOf(String person) {
        accounts.actingAs(person, () -> {
            onlookers.beat("YL-2026-0002", "translate");
            return onlookers.others("YL-2026-0002");
        });
    }

    private void beats(String person, String desk) {
        accounts.actingAs(person, () -> {
            onlookers.beat("YL-2026-0002", desk);
            return null;
        });
    }

    private List<String> seenBy(String person) {
        return accounts.actingAs(person, () -> onlookers.others("YL-2026-0002")).stream()
                .map(one -> one.person().username() + " " + one.desk())
                .toList();
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-03-11T06:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
