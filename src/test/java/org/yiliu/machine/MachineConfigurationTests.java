package org.yiliu.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MachineConfigurationTests {

    private static final String[] DEEPL = {
        "yiliu.machine.enabled=true", "yiliu.machine.provider=deepl", "yiliu.machine.base-url=https://api.deepl.com"
    };
    private static final String[] CHAT = {
        "yiliu.machine.enabled=true",
        "yiliu.machine.provider=openai",
        "yiliu.machine.base-url=http://127.0.0.1:8081",
        "yiliu.machine.model=qwen3:8b"
    };

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(MachineConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void hasNoMachineUnlessSomebodySwitchesOneOn() {
        context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(MachineTranslator.class));
        withKey("k")
                .withPropertyValues("yiliu.machine.provider=deepl", "yiliu.machine.base-url=https://api.deepl.com")
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(MachineTranslator.class));
    }

    @Test
    void startsWithADeepLKeyFromTheEnvironment() {
        withKey(MachineStandIn.KEY).withPropertyValues(DEEPL).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(started.getBean(MachineTranslator.class).name()).isEqualTo("DeepL");
        });
    }

    @Test
    void startsWithAModelOfThisComputerWithoutAKey() {
        context.withPropertyValues(CHAT).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(started.getBean(MachineTranslator.class).name()).isEqualTo("qwen3:8b");
        });
        context.withPropertyValues(CHAT)
                .withPropertyValues("yiliu.machine.name=Local model")
                .run(started -> assertThat(
                                started.getBean(MachineTranslator.class).name())
                        .isEqualTo("Local model"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yiliu.machine.provider=none | no provider is chosen",
                "yiliu.machine.base-url= | address is missing",
                "yiliu.machine.base-url=api.deepl.com | no complete web address",
                "yiliu.machine.base-url=ftp://api.deepl.com | not https",
                "yiliu.machine.base-url=http://api.deepl.com | not https",
                "yiliu.machine.base-url=http://127.0.0.1.example.org | not https",
                "yiliu.machine.base-url=http://localhost@example.org | not https",
                "yiliu.machine.base-url=https://u:secret@api.deepl.com | a user name",
                "yiliu.machine.base-url=https://api.deepl.com?auth_key=secret | a query",
                "yiliu.machine.base-url=https://api.deepl.com/v2 | version",
                "yiliu.machine.base-url=https://api.deepl.com/v2/ | version"
            })
    void saysInOneLineWhatDoesNotFit(String setting, String fault) {
        withKey(MachineStandIn.KEY)
                .withPropertyValues(DEEPL)
                .withPropertyValues(setting)
                .run(started -> assertThat(line(started.getStartupFailure()))
                        .contains(fault)
                        .doesNotContain("secret", MachineStandIn.KEY));
    }

    @Test
    void asksForAKey() {
        context.withPropertyValues(DEEPL)
                .run(started ->
                        assertThat(line(started.getStartupFailure())).contains("key is missing", "YILIU_MACHINE_KEY"));
        context.withPropertyValues(CHAT)
                .withPropertyValues("yiliu.machine.base-url=https://api.openai.com")
                .run(started -> assertThat(line(started.getStartupFailure())).contains("key is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line\nbreak", "Schlüssel"})
    void takesNoKeyThatAHeaderCannotCarry(String key) {
        withKey(key)
                .withPropertyValues(DEEPL)
                .run(started -> assertThat(line(started.getStartupFailure()))
                        .contains("YILIU_MACHINE_KEY")
                        .doesNotContain(key));
    }

    @Test
    void takesNoKeyFromAnywhereElse() {
        withKey(MachineStandIn.KEY)
                .withPropertyValues(DEEPL)
                .withPropertyValues("yiliu.machine.key=open-to-all")
                .run(started -> assertThat(line(started.getStartupFailure()))
                        .contains("environment variable")
                        .doesNotContain("open-to-all"));
    }

    @Test
    void asksForAModel() {
        context.withPropertyValues(CHAT)
                .withPropertyValues("yiliu.machine.model=")
                .run(started -> assertThat(line(started.getStartupFailure())).contains("no model is named"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yiliu.machine.read-timeout=0s",
                "yiliu.machine.read-timeout=1h",
                "yiliu.machine.connect-timeout=-1s",
                "yiliu.machine.per-minute=0",
                "yiliu.machine.daily-characters=-1",
                "yiliu.machine.circuit.failure-rate=101",
                "yiliu.machine.circuit.open=0s",
                "yiliu.machine.provider=babelfish"
            })
    void takesNoValueOutOfItsLimits(String setting) {
        context.withPropertyValues(CHAT)
                .withPropertyValues(setting)
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void showsTheKeyInNoText() {
        assertThat(MachineKey.of(MachineStandIn.KEY)).asString().doesNotContain(MachineStandIn.KEY);
    }

    private ApplicationContextRunner withKey(String key) {
        return context.withInitializer(started -> MachineStandIn.KeyInEnvironment.put(started, key));
    }

    private static String line(Throwable failure) {
        assertThat(failure).isNotNull();
        var analysis = new MisconfiguredMachineFailureAnalyzer().analyze(failure);
        assertThat(analysis).isNotNull();
        return analysis.getDescription() + " " + analysis.getAction();
    }
}
