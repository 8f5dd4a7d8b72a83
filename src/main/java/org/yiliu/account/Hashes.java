package org.yiliu.account;

import org.springframework.security.crypto.password.PasswordEncoder;

/** A password's hash, which an encoder never leaves out for a password that is there. */
final class Hashes {

    private Hashes() {}

    static String of(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }
}
