package org.yiliu.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiliu.machine.MachineMother.asking;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yiliu.machine.MachineSettings.Provider;
import org.yiliu.web.Refusal;

class GuardedTranslatorTests {

    private final TestClock clock = new TestClock();
    private final AtomicInteger asked = new AtomicInteger();
    private Supplier<String> answer = () -> "School opens";

    private final MachineTranslator machine = new GuardedTranslator(
            new MachineTranslator() {
                @Override
                public String name() {
                    return "M";
                }

                @Override
                public String model() {
                    return "m";
                }

                @Override
                public String translate(MachineRequest request) {
                    asked.incrementAndGet();
                    return answer.get();
                }
            },
            MachineMother.settings(Provider.DEEPL, URI.create("https://example.org")),
            clock);

    @Test
    void leavesAFailingMachineAloneUntilOneAnswerShowsThatItIsBack() {
        answer = () -> {
            throw MachineUnavailableException.noAnswer("M", "HTTP 500");
        };
        for (int i = 0; i < 4; i++) {
            assertThat(refused()).isEqualTo("machine.no-answer");
        }

        MachineUnavailableException open = catchThrowableOfType(MachineUnavailableException.class, this::ask);
        assertThat(open.messageKey()).isEqualTo("machine.circuit-open");
        assertThat(open.retryAt()).contains(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(asked).hasValue(4);

        clock.passes(Duration.ofSeconds(61));
        assertThat(refused()).as("the probe").isEqualTo("machine.no-answer");
        assertThat(refused()).isEqualTo("machine.circuit-open");

        clock.passes(Duration.ofSeconds(61));
        answer = () -> "School opens";
        for (int i = 0; i < 5; i++) {
            assertThat(ask()).isEqualTo("School opens");
        }
        assertThat(asked).hasValue(10);
    }

    @Test
    void countsAnAnswerThatCannotBeUsedAsAnAnswer() {
        answer = () -> {
            throw UnusableAnswerException.chineseLeft("M");
        };

        for (int i = 0; i < 20; i++) {
            assertThat(refused()).isEqualTo("machine.unusable.chinese");
        }
    }

    @Test
    void comesBackWhenTheMachineSaidSoAndNotBefore() {
        answer = () -> {
            throw MachineUnavailableException.overloaded("M", Duration.ofMinutes(5), clock.instant());
        };
        assertThat(refused()).isEqualTo("machine.overloaded");
        answer = () -> "School opens";

        clock.passes(Duration.ofSeconds(299));
        assertThat(refused()).isEqualTo("machine.circuit-open");
        clock.passes(Duration.ofSeconds(2));
        assertThat(ask()).isEqualTo("School opens");
    }

    @Test
    void waitsForALimitedNumberOfAnswersAtOnce() throws Exception {
        var inside = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        answer = () -> {
            inside.countDown();
            await(goOn);
            return "School opens";
        };
        var first = CompletableFuture.supplyAsync(this::ask);
        var second = CompletableFuture.supplyAsync(this::ask);
        inside.await();

        assertThat(refused()).isEqualTo("machine.busy");
        goOn.countDown();
        assertThat(first.get()).isEqualTo("School opens");
        assertThat(second.get()).isEqualTo("School opens");
        assertThat(ask()).isEqualTo("School opens");
    }

    private String ask() {
        return machine.translate(asking("学校开学"));
    }

    private String refused() {
        return catchThrowableOfType(Refusal.class, this::ask).messageKey();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
