package org.yiliu.account;

import java.util.Locale;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by username and password, by form or Basic; counted, so that guessing is slow. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInGuard guard;

    PasswordSignIn(UserDetailsService people, PasswordEncoder encoder, SignInGuard guard) {
        this.passwords = new DaoAuthenticationProvider(people);
        this.passwords.setPasswordEncoder(new RememberingPasswordEncoder(encoder));
        this.guard = guard;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = normal(attempt.getName());
        String address = address(attempt);
        guard.check(username, address);
        try {
            var normalised = UsernamePasswordAuthenticationToken.unauthenticated(username, attempt.getCredentials());
            normalised.setDetails(attempt.getDetails());
            var signedIn = passwords.authenticate(normalised);
            guard.succeeded(username, address);
            return signedIn;
        } catch (BadCredentialsException | AccountStatusException exception) {
            throw new WrongPasswordException(guard.failed(username, address), exception);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "-";
    }

    /** People type a space too many, and telephones begin with a capital. */
    private static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
