package org.yiliu.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys by which texts are known again: SHA-256 over composed texts (Unicode NFC), white space as one space. */
final class UnitHash {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private UnitHash() {}

    /** Of one text, Chinese or English. */
    static String of(String text) {
        return hash(text);
    }

    /** Of a Chinese text between its neighbours; null where it has none. */
    static String context(@Nullable String previous, String source, @Nullable String next) {
        return hash(previous, source, next);
    }

    /** Of the place that only one live unit may hold: a text between its neighbours, in one article. */
    static String place(String articleNumber, String contextHash) {
        return hash("article", articleNumber, contextHash);
    }

    /** Of the place of an imported pair. */
    static String imported(String sourceHash, String targetHash) {
        return hash("import", sourceHash, targetHash);
    }

    private static String hash(@Nullable String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text == null ? new byte[0] : normal(text).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(text == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String normal(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
