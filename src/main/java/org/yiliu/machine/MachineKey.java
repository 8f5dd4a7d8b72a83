package org.yiliu.machine;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The key a provider gave the house. Nothing but the header of a request ever holds it as text. */
final class MachineKey {

    static final String VARIABLE = "YILIU_MACHINE_KEY";
    private static final String PROPERTY = "yiliu.machine.key";

    /** What a header can carry; anything else the HTTP client would quote in its complaint. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]{1,1000}");

    private final String value;

    private MachineKey(String value) {
        this.value = value;
    }

    /**
     * The key in the environment; null without one.
     *
     * @throws MisconfiguredMachineException if it cannot be one, or stands anywhere else: arguments and files are read
     *     by more people
     */
    static @Nullable MachineKey in(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            boolean elsewhere = !source.getName().contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                    && !source.getName().equals("configurationProperties");
            if (elsewhere && source.containsProperty(PROPERTY)) {
                throw new MisconfiguredMachineException(
                        "the machine's key stands among the settings or arguments (" + PROPERTY + ").",
                        "Take it out there and set it as the environment variable " + VARIABLE + ".");
            }
        }
        PropertySource<?> system =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Object found = system == null ? null : system.getProperty(VARIABLE);
        String key = Objects.toString(found, "").strip();
        return key.isEmpty() ? null : of(key);
    }

    static MachineKey of(String key) {
        if (!SENDABLE.matcher(key).matches()) {
            throw new MisconfiguredMachineException(
                    "the machine's key in " + VARIABLE + " holds spaces or characters that no key has.",
                    "Copy the key again, on one line and without quotation marks.");
        }
        return new MachineKey(key);
    }

    /** {@code Authorization: <scheme> <key>}. */
    String authorization(String scheme) {
        return scheme + " " + value;
    }

    @Override
    public String toString() {
        return "(a key)";
    }
}
