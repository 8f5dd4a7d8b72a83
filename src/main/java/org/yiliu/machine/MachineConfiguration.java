package org.yiliu.machine;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** There is a machine only where the administrator has set one up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MachineSettings.class)
class MachineConfiguration {

    private static final String DEEPL_EXAMPLE = "https://api.deepl.com or https://api-free.deepl.com";
    private static final String CHAT_EXAMPLE = "https://api.openai.com or http://127.0.0.1:8081";

    /** @throws MisconfiguredMachineException if the settings do not fit together; the program does not start then */
    @Bean
    @ConditionalOnBooleanProperty("yiliu.machine.enabled")
    MachineTranslator machineTranslator(MachineSettings settings, ConfigurableEnvironment environment, Clock clock) {
        return new GuardedTranslator(machine(settings, MachineKey.in(environment), clock), settings, clock);
    }

    static MachineTranslator machine(MachineSettings settings, @Nullable MachineKey key, Clock clock) {
        return switch (settings.provider()) {
            case DEEPL -> deepL(settings, key, clock);
            case OPENAI -> chat(settings, key, clock);
            case NONE ->
                throw new MisconfiguredMachineException(
                        "no provider is chosen.",
                        "Set yiliu.machine.provider to deepl or openai, or yiliu.machine.enabled to false.");
        };
    }

    private static MachineTranslator deepL(MachineSettings settings, @Nullable MachineKey key, Clock clock) {
        MachineAddress address = MachineAddress.of(settings.baseUrl(), DEEPL_EXAMPLE);
        String name = Objects.requireNonNullElse(settings.name(), "DeepL");
        String authorization = present(key).authorization(DeepLTranslator.SCHEME);
        return new DeepLTranslator(
                name,
                settings,
                new MachineHttp(name, address.resolve(DeepLTranslator.PATH), authorization, settings, clock));
    }

    private static MachineTranslator chat(MachineSettings settings, @Nullable MachineKey key, Clock clock) {
        MachineAddress address = MachineAddress.of(settings.baseUrl(), CHAT_EXAMPLE);
        String model = settings.model();
        if (model == null || model.isBlank()) {
            throw new MisconfiguredMachineException(
                    "no model is named.", "Set yiliu.machine.model to the name of a model that the provider has.");
        }
        String name = settings.name() == null ? cut(model) : settings.name();
        // a server on this very computer often has no key
        String authorization =
                key == null && address.isLoopback() ? null : present(key).authorization(ChatTranslator.SCHEME);
        return new ChatTranslator(
                name,
                settings,
                new MachineHttp(name, address.resolve(ChatTranslator.PATH), authorization, settings, clock));
    }

    private static MachineKey present(@Nullable MachineKey key) {
        if (key == null) {
            throw new MisconfiguredMachineException(
                    "the key is missing.",
                    "Set the environment variable " + MachineKey.VARIABLE + " to the key the provider gave you."
                            + " A language model on this very computer needs none.");
        }
        return key;
    }

    private static String cut(String model) {
        return model.length() <= 60 ? model : model.substring(0, 60);
    }
}
