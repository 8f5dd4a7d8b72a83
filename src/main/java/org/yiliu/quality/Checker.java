package org.yiliu.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Runs all checks and says in the reader's language what they observed. */
@Component
class Checker {

    /** 96 bits: enough that no two findings of an article ever meet, short enough for an address. */
    private static final int ID_LENGTH = 24;

    private final List<Check> checks;
    private final MessageSource messages;

    Checker(List<Check> checks, MessageSource messages) {
        this.checks = List.copyOf(checks);
        this.messages = messages;
    }

    /**
     * Everything the checks find, in order.
     *
     * @param waived ids of the findings that may stand
     * @return blockers first, then by place in the article; what speaks of the whole article before its segments
     */
    Findings check(CheckedText text, Set<String> waived) {
        Locale reader = LocaleContextHolder.getLocale();
        List<Finding> items = checks.stream()
                .flatMap(check -> check.examine(text).stream().map(seen -> new Seen(check, seen)))
                .sorted(Seen.ORDER)
                .map(seen -> seen.finding(waived, messages, reader))
                .toList();
        boolean blocking =
                items.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER && !finding.waived());
        return new Findings(blocking, items);
    }

    private record Seen(Check check, Observation observation) {

        static final Comparator<Seen> ORDER = Comparator.comparing(
                        (Seen seen) -> seen.check().severity())
                .thenComparing(Seen::position)
                .thenComparing(seen -> seen.observation().from())
                .thenComparing(seen -> seen.check().id());

        int position() {
            CheckedSegment segment = observation.segment();
            return segment == null ? 0 : segment.position();
        }

        @Nullable
        Long segmentId() {
            CheckedSegment segment = observation.segment();
            return segment == null ? null : segment.id();
        }

        Finding finding(Set<String> waived, MessageSource messages, Locale reader) {
            String id = id();
            return new Finding(
                    id,
                    check.id(),
                    check.severity(),
                    segmentId(),
                    messages.getMessage(key(), observation.arguments().toArray(), reader),
                    observation.from(),
                    observation.to(),
                    waived.contains(id));
        }

        private String key() {
            String variant = observation.variant();
            return "check." + check.id() + (variant.isEmpty() ? "" : "." + variant);
        }

        /** A fingerprint of everything the finding depends on, so that it is another one as soon as that changes. */
        private String id() {
            String facts = Stream.of(
                            check.id(),
                            segmentId(),
                            observation.variant(),
                            observation.arguments(),
                            observation.from(),
                            observation.to(),
                            observation.about())
                    .map(String::valueOf)
                    .reduce("", (before, fact) -> before + '\u001f' + fact);
            return HexFormat.of().formatHex(sha256(facts)).substring(0, ID_LENGTH);
        }

        private static byte[] sha256(String facts) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }
    }
}
