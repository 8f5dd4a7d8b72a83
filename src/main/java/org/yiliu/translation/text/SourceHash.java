package org.yiliu.translation.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The key by which a source segment is known again in the next source version: SHA-256 over its kind and its text,
 * composed (Unicode NFC) and with runs of white space as one space.
 */
final class SourceHash {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private SourceHash() {}

    static String of(SegmentKind kind, String source) {
        String composed = Normalizer.normalize(source, Normalizer.Form.NFC);
        String normal = SPACE.matcher(composed).replaceAll(" ").strip();
        return new Digest().add(kind.name()).add(normal).hex();
    }
}
