package org.yiliu.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/**
 * The machine cannot be asked, or did not answer: 503, with {@code retryAt} where a time is known. The desk does
 * without it.
 */
public class MachineUnavailableException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final @Nullable Instant retryAt;

    private MachineUnavailableException(
            String messageKey, String reason, @Nullable Instant retryAt, Object... arguments) {
        super(HttpStatus.SERVICE_UNAVAILABLE, messageKey, arguments);
        this.reason = reason;
        this.retryAt = retryAt;
        if (retryAt != null) {
            member("retryAt", retryAt.toString());
        }
    }

    /** @param reason for the log, such as {@code HTTP 502} or {@code HttpTimeoutException}; holds no text and no key */
    static MachineUnavailableException noAnswer(String machine, String reason) {
        return new MachineUnavailableException("machine.no-answer", reason, null, machine);
    }

    static MachineUnavailableException keyRefused(String machine, int status) {
        return new MachineUnavailableException("machine.key-refused", "HTTP " + status, null, machine);
    }

    static MachineUnavailableException quotaUsedUp(String machine, int status) {
        return new MachineUnavailableException("machine.quota-used-up", "HTTP " + status, null, machine);
    }

    /** @param wait how long the machine wants to be left alone */
    static MachineUnavailableException overloaded(String machine, Duration wait, Instant now) {
        return new MachineUnavailableException("machine.overloaded", "HTTP 429", now.plus(wait), machine, inTime(wait));
    }

    static MachineUnavailableException circuitOpen(String machine, Instant retryAt, Instant now) {
        return new MachineUnavailableException(
                "machine.circuit-open", "open circuit", retryAt, machine, inTime(Duration.between(now, retryAt)));
    }

    static MachineUnavailableException busy(String machine) {
        return new MachineUnavailableException("machine.busy", "all places taken", null, machine);
    }

    /** A length of time as a reader says it: seconds below two minutes, else minutes, rounded up. */
    static DefaultMessageSourceResolvable inTime(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 120
                ? new DefaultMessageSourceResolvable(new String[] {"machine.in-seconds"}, new Object[] {seconds})
                : new DefaultMessageSourceResolvable(
                        new String[] {"machine.in-minutes"}, new Object[] {(seconds + 59) / 60});
    }

    /** What happened, for the log. */
    String reason() {
        return reason;
    }

    /** When asking again may help. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
