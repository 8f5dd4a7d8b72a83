package org.yiliu.account;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failed sign-ins of this username from this address: 429 until some time has passed. */
class TooManyFailuresException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyFailuresException(Duration retryAfter) {
        super("Too many failed sign-ins");
        this.retryAfter = retryAfter;
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
