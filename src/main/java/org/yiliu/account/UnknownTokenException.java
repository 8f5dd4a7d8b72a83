package org.yiliu.account;

import org.springframework.security.authentication.BadCredentialsException;

/** The presented access token is unknown, expired, revoked, or its owner inactive. */
class UnknownTokenException extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    UnknownTokenException() {
        super("Unknown, expired or revoked token");
    }
}
