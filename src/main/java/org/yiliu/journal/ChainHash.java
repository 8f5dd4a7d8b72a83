package org.yiliu.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a list of fields, written so that no two lists give the same bytes: each field is its length in bytes, a
 * colon and its UTF-8 bytes; an absent field is a single {@code -}.
 */
final class ChainHash {

    private final MessageDigest digest;

    ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** @return 64 hex digits */
    static String of(@Nullable String... fields) {
        var hash = new ChainHash();
        for (String field : fields) {
            hash.add(field);
        }
        return hash.hex();
    }

    void add(@Nullable String field) {
        if (field == null) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
