package org.yiliu.machine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;
import org.yiliu.machine.MachineSettings.Circuit;
import org.yiliu.machine.MachineSettings.English;
import org.yiliu.machine.MachineSettings.Provider;

/** Settings and requests with telling defaults. */
final class MachineMother {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private MachineMother() {}

    static MachineSettings settings(Provider provider, URI base) {
        return settings(provider, base, provider == Provider.OPENAI ? "a-model" : null);
    }

    static MachineSettings settings(Provider provider, URI base, String model) {
        return settings(provider, base, model, PATIENCE);
    }

    static MachineSettings settings(Provider provider, URI base, String model, Duration patience) {
        return new MachineSettings(
                true,
                provider,
                base,
                model,
                null,
                English.EN_US,
                "Dates like March 16, 2026.",
                Duration.ofSeconds(1),
                patience,
                DataSize.ofKilobytes(64),
                2,
                3,
                0,
                new Circuit(4, 4, 50, Duration.ofMinutes(1)));
    }

    static MachineRequest asking(String source) {
        return new MachineRequest(source, "paragraph", "标题", null, null, List.of(), List.of());
    }
}
