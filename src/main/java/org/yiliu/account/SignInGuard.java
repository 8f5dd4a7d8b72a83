package org.yiliu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins, per username and address together: so that guessing one password stays slow, and nobody can
 * lock another person out from elsewhere. In the database, so that all nodes count alike.
 */
@Component
class SignInGuard {

    private static final Logger log = LoggerFactory.getLogger(SignInGuard.class);
    private static final int LONGEST = 64;

    private final FailedSignInRepository failures;
    private final AccountRepository accounts;
    private final AccountSettings settings;
    private final Clock clock;

    SignInGuard(FailedSignInRepository failures, AccountRepository accounts, AccountSettings settings, Clock clock) {
        this.failures = failures;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws TooManyFailuresException if the limit is reached */
    @Transactional(readOnly = true)
    public void check(String username, String address) {
        var counted = counted(username, address);
        if (counted.size() >= settings.maxFailures()) {
            Instant oldest = counted.get(counted.size() - 1);
            throw new TooManyFailuresException(
                    Duration.between(clock.instant(), oldest.plus(settings.failureWindow())));
        }
    }

    /** Counts one more. @return tries left before the sign-in closes for a while */
    @Transactional
    public int failed(String username, String address) {
        var now = clock.instant();
        failures.forgetBefore(now.minus(settings.failureWindow()));
        failures.save(new FailedSignIn(cut(username), cut(address), now));
        int left = settings.maxFailures() - counted(username, address).size();
        if (left <= 0) {
            log.warn(
                    "Sign-in closed for a while: {} failures for one username from {}",
                    settings.maxFailures(),
                    address);
        }
        return Math.max(0, left);
    }

    @Transactional
    public void succeeded(String username, String address) {
        if (!counted(username, address).isEmpty()) {
            failures.forget(cut(username), cut(address));
        }
    }

    /** Notes when the person last signed in by the form. */
    @Transactional
    public void signedIn(String username) {
        accounts.signedIn(username, clock.instant());
    }

    private List<Instant> counted(String username, String address) {
        return failures.newest(
                cut(username),
                cut(address),
                clock.instant().minus(settings.failureWindow()),
                Limit.of(settings.maxFailures()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
