package org.yiliu.article.draft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    PNG("PNG", "89504e470d0a1a0a"),
    JPEG("JPEG", "ffd8ff"),
    GIF("GIF", "474946383761", "474946383961"),
    WEBP("WebP", "52494646........57454250"),
    TIFF("TIFF", "49492a00", "4d4d002a"),
    PDF("PDF", "255044462d"),
    RTF("RTF", "7b5c727466"),
    OLE("Microsoft Office 97–2003", "d0cf11e0a1b11ae1"),
    ZIP("ZIP", "504b0304", "504b0506", "504b0708"),
    RAR("RAR", "526172211a07"),
    SEVEN_ZIP("7z", "377abcaf271c"),
    GZIP("gzip", "1f8b08"),
    ELF("ELF", "7f454c46"),
    UNKNOWN("");

    private final String title;
    private final String[] signatures;

    FileKind(String title, String... signatures) {
        this.title = title;
        this.signatures = signatures;
    }

    static FileKind of(byte[] content) {
        String start = HexFormat.of().formatHex(content, 0, Math.min(content.length, 16));
        return Arrays.stream(values())
                .filter(it -> it.begins(start))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Its name, the same in every language. */
    String title() {
        return title;
    }

    /** Whether an OLE container holds an encrypted Office file: its directory names the stream. */
    static boolean isEncryptedOffice(byte[] content) {
        return indexOf(content, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)) >= 0;
    }

    private boolean begins(String start) {
        return Arrays.stream(signatures)
                .anyMatch(it -> start.length() >= it.length()
                        && start.substring(0, it.length()).matches(it));
    }

    private static int indexOf(byte[] content, byte[] sought) {
        for (int at = 0; at <= content.length - sought.length; at++) {
            if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
