package org.yiliu.account;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Why somebody is not let in. */
final class SignInRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private SignInRefusal(HttpStatus status, String messageKey, Object... arguments) {
        super(status, messageKey, arguments);
    }

    static SignInRefusal notSignedIn() {
        return new SignInRefusal(HttpStatus.UNAUTHORIZED, "account.not-signed-in");
    }

    static SignInRefusal badToken() {
        return new SignInRefusal(HttpStatus.UNAUTHORIZED, "account.bad-token");
    }

    static SignInRefusal wrongPassword(int triesLeft) {
        return new SignInRefusal(HttpStatus.UNAUTHORIZED, "account.wrong-password", triesLeft);
    }

    static SignInRefusal tooManyFailures(long seconds) {
        return new SignInRefusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "account.too-many-failures",
                Math.max(1, Duration.ofSeconds(seconds + 59).toMinutes()));
    }

    static SignInRefusal forbidden() {
        return new SignInRefusal(HttpStatus.FORBIDDEN, "account.forbidden");
    }

    static SignInRefusal staleForm() {
        return new SignInRefusal(HttpStatus.FORBIDDEN, "account.stale-form");
    }
}
