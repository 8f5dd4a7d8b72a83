package org.yiliu.account;

import org.springframework.security.authentication.BadCredentialsException;

/** Username and password do not fit, or the account is not active: which of these is not told. */
class WrongPasswordException extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    private final int triesLeft;

    WrongPasswordException(int triesLeft, Throwable cause) {
        super("Wrong username or password", cause);
        this.triesLeft = triesLeft;
    }

    int triesLeft() {
        return triesLeft;
    }
}
