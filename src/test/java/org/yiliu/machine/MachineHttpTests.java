package org.yiliu.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiliu.machine.MachineMother.asking;
import static org.yiliu.machine.MachineStandIn.answer;
import static org.yiliu.machine.MachineStandIn.translation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yiliu.machine.MachineSettings.Provider;
import org.yiliu.web.Refusal;

@ExtendWith(OutputCaptureExtension.class)
class MachineHttpTests {

    private static final String ECHO = "{\"error\": \"Incorrect key: " + MachineStandIn.KEY + "\"}";

    private static final Duration SHORT = Duration.ofMillis(400);

    private Duration patience = MachineMother.PATIENCE;
    private final MachineStandIn server = new MachineStandIn();
    private final TestClock clock = new TestClock();

    @AfterEach
    void stops() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, machine.key-refused",
        "402, machine.quota-used-up",
        "403, machine.key-refused",
        "404, machine.no-answer",
        "456, machine.quota-used-up",
        "429, machine.overloaded",
        "529, machine.overloaded",
        "500, machine.no-answer",
        "503, machine.no-answer",
        "400, machine.unusable.refused",
        "413, machine.unusable.refused"
    })
    void tellsWhyThereIsNoAnswerAndNeverTheKey(int status, String key, CapturedOutput log) {
        server.always(answer(status, ECHO));

        Refusal refusal = refused(server.base());

        assertThat(refusal.status().value()).isEqualTo(503);
        assertThat(refusal.messageKey()).isEqualTo(key);
        assertThat(everythingSaid(refusal) + log.getAll()).doesNotContain(MachineStandIn.KEY, "Incorrect key");
    }

    @Test
    void waitsNoLongerThanTheTimeLimit() {
        server.always(exchange -> {
            sleep(Duration.ofSeconds(5));
            exchange.close();
        });

        assertGivesUpInTime();
    }

    @Test
    void waitsNoLongerForAnAnswerThatDripsIn() {
        server.always(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep(Duration.ofMillis(100));
            }
            exchange.close();
        });

        assertGivesUpInTime();
    }

    @Test
    void asksOnceMoreAfterAShortWait() {
        server.then(answer(429, "{}", Map.of("Retry-After", "1")));
        server.always(translation("School opens"));

        assertThat(machine(server.base()).translate(asking("学校开学"))).isEqualTo("School opens");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void asksOnceMoreAtMost() {
        server.always(answer(429, "{}", Map.of("Retry-After", "1")));

        assertThat(refused(server.base()).messageKey()).isEqualTo("machine.overloaded");
        assertThat(server.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 | 2026-03-16T08:01:00Z",
                "Mon, 16 Mar 2026 08:05:00 GMT | 2026-03-16T08:05:00Z",
                "999999 | 2026-03-16T09:00:00Z",
                "soon | 2026-03-16T08:00:30Z"
            })
    void saysWhenToComeBackInsteadOfWaitingLong(String retryAfter, Instant retryAt) {
        server.always(answer(429, "{}", Map.of("Retry-After", retryAfter)));

        Refusal refusal = refused(server.base());

        assertThat(server.asked()).hasSize(1);
        assertThat(((MachineUnavailableException) refusal).retryAt()).contains(retryAt);
        assertThat(refusal.members()).containsEntry("retryAt", retryAt.toString());
    }

    @Test
    void followsNoRedirect() {
        try (var elsewhere = new MachineStandIn()) {
            elsewhere.always(translation("Stolen"));
            for (int status : new int[] {301, 302, 307, 308}) {
                server.then(answer(status, "", Map.of("Location", elsewhere.base() + "/v2/translate")));

                assertThat(refused(server.base()).messageKey()).isEqualTo("machine.no-answer");
            }

            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void readsNoMoreThanTheLimit() {
        server.always(translation("long ".repeat(20_000)));

        assertThat(refused(server.base()).messageKey()).isEqualTo("machine.no-answer");
    }

    @Test
    void takesNoMalformedJson() {
        server.then(answer(200, "{\"translations\": [{\"text\": \"School"));
        server.then(answer(200, "<html>Welcome to the hotel's network</html>"));
        server.then(answer(200, ""));

        for (int i = 0; i < 3; i++) {
            assertThat(refused(server.base()).messageKey()).isEqualTo("machine.no-answer");
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        URI gone;
        try (var closed = new MachineStandIn()) {
            gone = closed.base();
        }

        assertThat(refused(gone).messageKey()).isEqualTo("machine.no-answer");
    }

    private void assertGivesUpInTime() {
        patience = SHORT;
        long start = System.nanoTime();

        Refusal refusal = refused(server.base());

        assertThat(refusal.messageKey()).isEqualTo("machine.no-answer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(4));
    }

    private Refusal refused(URI base) {
        MachineTranslator machine = machine(base);
        return catchThrowableOfType(Refusal.class, () -> machine.translate(asking("学校开学")));
    }

    private MachineTranslator machine(URI base) {
        MachineSettings settings = MachineMother.settings(Provider.DEEPL, base, null, patience);
        return new GuardedTranslator(
                MachineConfiguration.machine(settings, MachineKey.of(MachineStandIn.KEY), clock), settings, clock);
    }

    private static String everythingSaid(Refusal refusal) {
        var said = new StringWriter();
        refusal.printStackTrace(new PrintWriter(said));
        return said + java.util.Arrays.toString(refusal.arguments()) + refusal.members();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
