package org.yiliu.translation.exchange;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Eight hex digits that tell whether a text is still the one it was; no protection against intent. */
final class Checksum {

    private Checksum() {}

    static String of(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
