package org.yiliu.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for five minutes that a password fitted a stored hash.
 *
 * <p>A program that uses Basic sends its password with every request, and checking one costs about 80 ms of processor
 * time by design: two cores would serve 25 requests a second and do nothing else. What is kept is neither the password
 * nor anything that leads to it outside of this process: an HMAC, with a key drawn at start, of the password and the
 * stored hash together. So a changed password is asked anew at once, on every node; whether the account is active and
 * what roles it has is read from the database each time. Only a match is remembered; guessing gets no faster.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST = 2_000;

    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final Map<String, Long> matched = new LinkedHashMap<>();

    RememberingPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return encoder.matches(password, encoded);
        }
        String mark = mark(password, encoded);
        if (isRemembered(mark)) {
            return true;
        }
        boolean matches = encoder.matches(password, encoded);
        if (matches) {
            remember(mark);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private synchronized boolean isRemembered(String mark) {
        Long since = matched.get(mark);
        return since != null && System.nanoTime() - since < KEPT_NANOS;
    }

    private synchronized void remember(String mark) {
        long now = System.nanoTime();
        matched.values().removeIf(since -> now - since >= KEPT_NANOS);
        if (matched.size() >= MOST) {
            matched.remove(matched.keySet().iterator().next());
        }
        matched.put(mark, now);
    }

    private String mark(CharSequence password, String encoded) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
