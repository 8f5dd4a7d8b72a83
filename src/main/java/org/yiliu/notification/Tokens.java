package org.yiliu.notification;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable words for addresses and secrets. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 random bits as 43 characters that need no escaping in an address. */
    static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    static byte[] bytes() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return bits;
    }
}
