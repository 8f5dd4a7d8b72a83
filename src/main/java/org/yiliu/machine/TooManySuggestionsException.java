package org.yiliu.machine;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** A person, or the house, has asked for as much as the settings allow: 429 with {@code retryAt}. */
public class TooManySuggestionsException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Instant retryAt;

    private TooManySuggestionsException(String messageKey, Instant retryAt, Object... arguments) {
        super(HttpStatus.TOO_MANY_REQUESTS, messageKey, arguments);
        this.retryAt = retryAt;
        member("retryAt", retryAt.toString());
    }

    static TooManySuggestionsException byPerson(int perMinute, Instant now) {
        Duration wait = Duration.ofMinutes(1);
        return new TooManySuggestionsException(
                "machine.too-many", now.plus(wait), perMinute, MachineUnavailableException.inTime(wait));
    }

    static TooManySuggestionsException byHouse(long characters, Instant now) {
        return new TooManySuggestionsException("machine.budget-used-up", now.plus(Duration.ofDays(1)), characters);
    }

    public Instant retryAt() {
        return retryAt;
    }
}
