package org.yiliu.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A finding's id: over everything it depends on, so that it is another one as soon as that changes. */
final class Fingerprint {

    /** 96 bits: enough that no two findings of an article ever meet, short enough for an address. */
    private static final int LENGTH = 24;

    private Fingerprint() {}

    static String of(Check check, Observation observation) {
        CheckedSegment segment = observation.segment();
        String facts = Stream.of(
                        check.id(),
                        segment == null ? null : segment.id(),
                        observation.variant(),
                        observation.arguments(),
                        observation.from(),
                        observation.to(),
                        observation.about())
                .map(String::valueOf)
                .reduce("", (before, fact) -> before + '\u001f' + fact);
        return HexFormat.of().formatHex(sha256(facts)).substring(0, LENGTH);
    }

    private static byte[] sha256(String facts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
