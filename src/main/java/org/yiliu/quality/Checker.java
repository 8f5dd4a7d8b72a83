package org.yiliu.quality;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs all checks and says in the reader's language what they observed. What checks of one segment say is kept as long
 * as the segment's texts stay.
 */
@Component
class Checker {

    private static final Logger log = LoggerFactory.getLogger(Checker.class);

    private final List<Check> checks;
    private final KeptResults kept;
    private final List<SegmentCheck> passing;
    private final List<Check> whole;
    private final MessageSource messages;

    Checker(List<Check> checks, MessageSource messages) {
        this.checks = List.copyOf(checks);
        this.messages = messages;
        List<SegmentCheck> single = checks.stream()
                .filter(SegmentCheck.class::isInstance)
                .map(SegmentCheck.class::cast)
                .toList();
        this.kept =
                new KeptResults(single.stream().filter(SegmentCheck::isLasting).toList());
        this.passing = single.stream().filter(check -> !check.isLasting()).toList();
        this.whole =
                checks.stream().filter(check -> !kept.checks().contains(check)).toList();
    }

    /** {@link #check(CheckedText, Set, Duration)} without waiting for anything slow. */
    Findings check(CheckedText text, Set<String> waived) {
        return check(text, waived, Duration.ZERO);
    }

    /**
     * Everything the checks find, in order.
     *
     * @param waived ids of the findings that may stand
     * @param patience how long to wait for what is slow; what is not known by then is left out
     * @return blockers first, then by place in the article; what speaks of the whole article before its segments
     */
    Findings check(CheckedText text, Set<String> waived, Duration patience) {
        checks.forEach(check -> check.prepare(text, patience));
        Stream<Seen> ofSegments = text.written().flatMap(segment -> kept.of(segment, text.surroundings()).stream());
        Stream<Seen> ofWhole = whole.stream().flatMap(check -> seen(check, () -> check.examine(text)));
        List<Finding> items = said(Stream.concat(ofSegments, ofWhole), waived);
        return new Findings(items.stream().anyMatch(Finding::blocks), items);
    }

    /** What the checks of single segments find in one, in order. */
    List<Finding> check(
            CheckedSegment segment, Surroundings surroundings, Collection<String> waived, Duration patience) {
        if (segment.isEmpty()) {
            return List.of();
        }
        CheckedText alone = new CheckedText("", List.of(segment), List.of(), List.of()).within(surroundings);
        passing.forEach(check -> check.prepare(alone, patience));
        Stream<Seen> now = passing.stream().flatMap(check -> seen(check, () -> check.examine(segment, surroundings)));
        return said(Stream.concat(kept.of(segment, surroundings).stream(), now), waived);
    }

    /**
     * What a check observes. One that only warns and fails itself keeps nobody from their work: it is logged, and the
     * others go on. One that holds the gate must not open it by failing.
     */
    static Stream<Seen> seen(Check check, Supplier<List<Observation>> examination) {
        try {
            return examination.get().stream().map(seen -> new Seen(check, seen));
        } catch (RuntimeException broken) {
            if (check.severity() == Severity.BLOCKER) {
                throw broken;
            }
            log.error("Check {} failed", check.id(), broken);
            return Stream.empty();
        }
    }

    private List<Finding> said(Stream<Seen> seen, Collection<String> waived) {
        Locale reader = LocaleContextHolder.getLocale();
        return seen.sorted(Seen.ORDER)
                .map(one -> one.finding(waived, messages, reader))
                .toList();
    }

    /** What one check observed. */
    record Seen(Check check, Observation observation) {

        static final Comparator<Seen> ORDER = Comparator.comparing(Seen::severity)
                .thenComparing(Seen::position)
                .thenComparing(seen -> seen.observation().from())
                .thenComparing(seen -> seen.check().id());

        Severity severity() {
            Severity own = observation.severity();
            return own == null ? check.severity() : own;
        }

        int position() {
            CheckedSegment segment = observation.segment();
            return segment == null ? 0 : segment.position();
        }

        Seen in(CheckedSegment twin) {
            return new Seen(check, observation.in(twin));
        }

        Finding finding(Collection<String> waived, MessageSource messages, Locale reader) {
            String id = Fingerprint.of(check, observation);
            String key = "check." + check.id();
            String variant = observation.variant();
            CheckedSegment segment = observation.segment();
            Observation.Repair repair = observation.repair();
            return new Finding(
                    id,
                    check.id(),
                    severity(),
                    segment == null ? null : segment.id(),
                    messages.getMessage(
                            variant.isEmpty() ? key : key + "." + variant,
                            observation.arguments().toArray(),
                            reader),
                    observation.from(),
                    observation.to(),
                    waived.contains(id),
                    String.valueOf(messages.getMessage(key + ".why", null, "", reader)),
                    observation.sourceFrom(),
                    observation.sourceTo(),
                    repair == null ? null : repair.target(),
                    repair == null ? null : repair.replacement());
        }
    }
}
