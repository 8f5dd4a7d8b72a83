package org.yiliu.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The key by which the same English is found in another article: SHA-256 over its UTF-8. */
final class TargetHash {

    /** Shorter texts, such as headings and cells of tables, are rightly the same in many articles. */
    private static final int SHORTEST = 40;

    private TargetHash() {}

    /** Null for what is too short to be telling. */
    static @Nullable String of(String target) {
        if (target.codePointCount(0, target.length()) < SHORTEST) {
            return null;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(target.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
