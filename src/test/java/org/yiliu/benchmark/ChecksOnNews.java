package org.yiliu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/**
 * How quiet the checks are on good English, and how many planted faults they find.
 *
 * <p>Prints for each check on how many segments of the WMT21 news it fires and, over the segments with digits, those of
 * figures; then the share of wrong figures found. With arguments, also the first hits of these checks:
 * {@code ChecksOnNews numbers dates --examples=20 --missed=10}.
 */
public final class ChecksOnNews {

    /** Checks of what the Chinese counts; each fault planted is one they ought to find. */
    static final Set<String> FIGURES = Set.of("numbers", "dates", "weekdays", "time-of-day", "percentage-points");

    /** Checks of the English alone; what is left compares it with the Chinese. */
    private static final Set<String> ENGLISH_ALONE = Set.of(
            "spacing",
            "doubled-word",
            "unbalanced-quotes",
            "title-capitals",
            "headline-length",
            "digit-grouping",
            "full-width",
            "leftover-han",
            "grammar",
            "spelling",
            "language",
            "style",
            "typography");

    static final long SEED = 20_210_726;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private ChecksOnNews() {}

    /** Which segments a check minds, in order. */
    record Hits(Check check, Map<CheckedSegment, List<Observation>> bySegment) {

        boolean comparesTexts() {
            return ENGLISH_ALONE.stream().noneMatch(check.id()::startsWith);
        }

        Set<CheckedSegment> weighing(Severity severity) {
            return bySegment.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(seen -> weight(seen) == severity))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Severity weight(Observation observation) {
            Severity own = observation.severity();
            return own == null ? check.severity() : own;
        }
    }

    /** Faults planted and found, of one kind. */
    record Share(int planted, int found) {

        double percent() {
            return planted == 0 ? 100 : 100.0 * found / planted;
        }
    }

    public static void main(String[] arguments) {
        Optional<List<CheckedSegment>> news = News.segments();
        if (news.isEmpty()) {
            print("The news test set is not here; see docs/benchmarks.md.");
            return;
        }
        List<String> wanted = List.of(arguments);
        try (AllChecks all = AllChecks.find()) {
            List<Hits> hits = measure(all.checks(), news.get());
            report(hits, news.get());
            all.left().forEach(left -> print("not measured, needs services: " + left));
            hits.stream()
                    .filter(each -> wanted.contains(each.check().id()))
                    .forEach(each -> examples(each, number(wanted, "--examples=", 10)));
            faults(all.checks(), news.get(), number(wanted, "--missed=", 0))
                    .forEach((kind, share) -> print(
                            "%-12s planted %5d, found %5.1f%%".formatted(kind, share.planted(), share.percent())));
            speed(all.checks(), news.get());
        }
    }

    /** Runs every check over the news, article by article. */
    static List<Hits> measure(List<Check> checks, List<CheckedSegment> news) {
        List<CheckedText> articles = News.articles(news);
        List<Hits> hits = new ArrayList<>();
        for (Check check : checks) {
            Map<CheckedSegment, List<Observation>> bySegment = new LinkedHashMap<>();
            for (CheckedText article : articles) {
                check.prepare(article, Duration.ofMinutes(5));
                for (Observation seen : check.examine(article)) {
                    CheckedSegment segment = seen.segment();
                    bySegment
                            .computeIfAbsent(
                                    segment == null ? article.segments().get(0) : segment, key -> new ArrayList<>())
                            .add(seen);
                }
            }
            hits.add(new Hits(check, bySegment));
        }
        return hits;
    }

    static Set<CheckedSegment> withDigits(List<CheckedSegment> news) {
        return news.stream()
                .filter(segment -> DIGIT.matcher(segment.source()).find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Segments with a warning of a check that compares the two texts. */
    static Set<CheckedSegment> warned(List<Hits> hits) {
        return hits.stream()
                .filter(Hits::comparesTexts)
                .flatMap(each -> each.weighing(Severity.WARNING).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Plants one fault of each kind into every segment the checks of figures have nothing to say of. */
    static Map<PlantedFaults.Kind, Share> faults(List<Check> checks, List<CheckedSegment> news, int missed) {
        List<SegmentCheck> figures = checks.stream()
                .filter(check -> FIGURES.contains(check.id()))
                .map(SegmentCheck.class::cast)
                .toList();
        PlantedFaults faults = new PlantedFaults(SEED);
        Map<PlantedFaults.Kind, Share> shares = new EnumMap<>(PlantedFaults.Kind.class);
        List<CheckedSegment> silent =
                news.stream().filter(segment -> !isFound(figures, segment)).toList();
        for (PlantedFaults.Kind kind : PlantedFaults.Kind.values()) {
            int planted = 0;
            int found = 0;
            for (CheckedSegment segment : silent) {
                Optional<String> wrong = faults.plant(kind, segment.target());
                if (wrong.isPresent() && !wrong.get().equals(segment.target())) {
                    planted++;
                    boolean seen = isFound(figures, segment.reading(wrong.get()));
                    found += seen ? 1 : 0;
                    if (!seen && planted - found <= missed) {
                        print("missed " + kind + "\n  " + segment.source() + "\n  " + segment.target() + "\n  "
                                + wrong.get());
                    }
                }
            }
            shares.put(kind, new Share(planted, found));
        }
        return shares;
    }

    private static boolean isFound(List<SegmentCheck> checks, CheckedSegment segment) {
        return checks.stream().anyMatch(check -> !check.examine(segment).isEmpty());
    }

    private static void report(List<Hits> hits, List<CheckedSegment> news) {
        Set<CheckedSegment> digits = withDigits(news);
        for (Hits each : hits) {
            long ofDigits =
                    each.bySegment().keySet().stream().filter(digits::contains).count();
            print("%-22s %-8s %4d segments, %5.2f%% of all, %5.2f%% of those with digits"
                    .formatted(
                            each.check().id(),
                            each.check().severity(),
                            each.bySegment().size(),
                            percent(each.bySegment().size(), news.size()),
                            percent(ofDigits, digits.size())));
        }
        long blocked = hits.stream()
                .flatMap(each -> each.weighing(Severity.BLOCKER).stream())
                .distinct()
                .count();
        print("segments %d, with digits %d, with a blocker %d".formatted(news.size(), digits.size(), blocked));
        int warned = warned(hits).size();
        print("with a warning from comparing the texts %d, %.2f%%".formatted(warned, percent(warned, news.size())));
    }

    private static void examples(Hits hits, int count) {
        hits.bySegment().entrySet().stream().limit(count).forEach(entry -> {
            print("%s, segment %d%n  %s%n  %s"
                    .formatted(
                            hits.check().id(),
                            entry.getKey().position(),
                            entry.getKey().source(),
                            entry.getKey().target()));
            entry.getValue().forEach(seen -> print("  -> " + seen.variant() + " " + seen.arguments()));
        });
    }

    /** Prints how much processor time each check of single segments takes for one of the news, the best of five rounds. */
    private static void speed(List<Check> checks, List<CheckedSegment> news) {
        double all = 0;
        for (Check check : checks) {
            if (check instanceof SegmentCheck single && single.isLasting()) {
                double each = microseconds(single, news);
                all += each;
                print("%-22s %7.1f µs a segment".formatted(check.id(), each));
            }
        }
        print("%-22s %7.1f µs a segment".formatted("together", all));
    }

    private static double microseconds(SegmentCheck check, List<CheckedSegment> news) {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = cpu.getCurrentThreadCpuTime();
            news.forEach(check::examine);
            best = Math.min(best, (cpu.getCurrentThreadCpuTime() - start) / 1e3 / news.size());
        }
        return best;
    }

    private static int number(List<String> arguments, String option, int otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Integer.parseInt(argument.substring(option.length())))
                .findFirst()
                .orElse(otherwise);
    }

    static double percent(long part, long whole) {
        return 100.0 * part / whole;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
