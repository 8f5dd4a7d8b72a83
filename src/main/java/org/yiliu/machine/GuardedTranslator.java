package org.yiliu.machine;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a failing machine from holding anybody up: a limited number of answers is waited for at once, and when too many
 * fail nobody asks for a while, until one answer shows that it is back. Each node judges for itself.
 */
final class GuardedTranslator implements MachineTranslator {

    private static final Logger log = LoggerFactory.getLogger(GuardedTranslator.class);

    /** Asks that are let through to find out whether a machine is back. */
    private static final int PROBES = 1;

    private final MachineTranslator machine;
    private final CircuitBreaker circuit;
    private final Semaphore places;
    private final Duration probing;
    private final Clock clock;
    private volatile Instant openUntil = Instant.EPOCH;

    GuardedTranslator(MachineTranslator machine, MachineSettings settings, Clock clock) {
        this.machine = machine;
        this.circuit = CircuitBreaker.of("machine", config(settings.circuit(), clock));
        this.places = new Semaphore(settings.concurrent());
        this.probing = settings.readTimeout();
        this.clock = clock;
        Duration open = settings.circuit().open();
        circuit.getEventPublisher().onStateTransition(event -> {
            State state = event.getStateTransition().getToState();
            if (state == State.OPEN) {
                openUntil = clock.instant().plus(open);
            }
            log.warn("Machine suggestions of {}: circuit {}", machine.name(), state);
        });
    }

    private static CircuitBreakerConfig config(MachineSettings.Circuit settings, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(Math.min(settings.minimum(), settings.calls()))
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.open())
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                // an answer that cannot be used is one all the same: the machine is there
                .recordException(MachineUnavailableException.class::isInstance)
                .clock(clock)
                .build();
    }

    @Override
    public String name() {
        return machine.name();
    }

    @Override
    public @Nullable String model() {
        return machine.model();
    }

    @Override
    public String translate(MachineRequest request) {
        if (!places.tryAcquire()) {
            throw MachineUnavailableException.busy(name());
        }
        try {
            return circuit.executeSupplier(() -> machine.translate(request));
        } catch (CallNotPermittedException open) {
            throw MachineUnavailableException.circuitOpen(name(), retryAt(), clock.instant());
        } catch (MachineUnavailableException failed) {
            log.warn("Machine suggestions of {}: {}", name(), failed.reason());
            failed.retryAt().ifPresent(this::leaveAlone);
            throw failed;
        } finally {
            places.release();
        }
    }

    /** The machine said when to come back; nobody knocks before. */
    private void leaveAlone(Instant until) {
        if (until.isAfter(clock.instant())) {
            circuit.transitionToOpenStateUntil(until);
            openUntil = until;
        }
    }

    /** While one is finding out whether the machine is back, the others wait for as long as that may take. */
    private Instant retryAt() {
        Instant now = clock.instant();
        return openUntil.isAfter(now) ? openUntil : now.plus(probing);
    }
}
