package org.yiliu.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs calls as Standard Webhooks does (github.com/standard-webhooks): HMAC-SHA256 over message id, time and body, so
 * that a receiver can tell who called, when, and that nothing was changed.
 */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";

    private WebhookSignature() {}

    static String newSecret() {
        return PREFIX + Base64.getEncoder().encodeToString(Tokens.bytes());
    }

    /**
     * @param timestamp seconds since 1970
     * @return {@code v1,} and the signature in Base64
     */
    static String of(String secret, String messageId, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            byte[] sum = mac.doFinal((messageId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
