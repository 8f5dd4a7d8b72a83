package org.yiliu.quality;

import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingForm;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermStatus;
import org.yiliu.termbase.Terminology;
import org.yiliu.termbase.Usage;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times all checks over an article of 2,000 Chinese characters, made of the samples: the first look (nothing known), the
 * next looks, and one segment as it is typed.
 */
public final class CheckSpeed {

    private static final int CHARACTERS = 2000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 20;
    private static final Duration UNTIL_READ = Duration.ofMinutes(10);

    private CheckSpeed() {}

    public static void main(String[] arguments) throws Exception {
        SpringApplication program = new SpringApplication(Checks.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = program.run("--spring.main.banner-mode=off")) {
            List<Check> checks = List.copyOf(context.getBeansOfType(Check.class).values());
            CheckedText text = text().within(new Surroundings(terms(), LocalDate.of(2026, 3, 24)));
            Checker checker = new Checker(checks, messages());
            for (int round = 0; round < WARM_UP; round++) {
                checker.check(changed(text, " Warm " + round + "."), Set.of(), UNTIL_READ);
            }
            checker.check(text, Set.of(), UNTIL_READ);
            time("article again, nothing changed", round -> checker.check(text, Set.of(), UNTIL_READ));
            time(
                    "article, what LanguageTool said is known, nothing else",
                    round -> new Checker(checks, messages()).check(text, Set.of(), UNTIL_READ));
            time("article again, one segment changed", round -> {
                CheckedText edited = changed(text, 1, " Once " + round + ".");
                checker.check(edited, Set.of(), UNTIL_READ);
            });
            time("article never seen before, LanguageTool too", round -> {
                CheckedText changed = changed(text, " Indeed " + round + ".");
                checker.check(changed, Set.of(), UNTIL_READ);
            });
            CheckedSegment typed = text.segments().get(1);
            time("one segment as typed, LanguageTool too", round -> {
                CheckedSegment now = typed.reading(typed.target() + " Typing" + ".".repeat(round + 1));
                checker.check(now, text.surroundings(), Set.of(), UNTIL_READ);
            });
        }
    }

    /** Prints middle and worst of the rounds by the clock, and the processor time of one on all threads. */
    private static void time(String what, IntConsumer work) {
        double[] taken = new double[ROUNDS];
        long processor = processor();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.accept(round);
            taken[round] = (System.nanoTime() - start) / 1e6;
        }
        double each = (processor() - processor) / 1e6 / ROUNDS;
        Arrays.sort(taken);
        System.out.printf(
                "p50 %8.1f ms, worst of %d %8.1f ms, processor %8.1f ms  %s%n",
                taken[ROUNDS / 2], ROUNDS, taken[ROUNDS - 1], each, what);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static CheckedText changed(CheckedText text, String more) {
        CheckedText changed = text;
        for (int at = 0; at < text.segments().size(); at++) {
            changed = changed(changed, at, more);
        }
        return changed;
    }

    private static CheckedText changed(CheckedText text, int at, String more) {
        List<CheckedSegment> segments = new ArrayList<>(text.segments());
        segments.set(at, segments.get(at).reading(segments.get(at).target() + more));
        return new CheckedText("", segments, List.of(), List.of(), text.surroundings(), Map.of());
    }

    private static CheckedText text() {
        List<CheckedSegment> segments = new ArrayList<>();
        int characters = 0;
        for (String sample : List.of(
                "03-freeze-thaw-monitoring", "01-party-history-summary-meeting", "04-finland-exchange-agreement")) {
            JsonNode pairs = JsonMapper.builder().build().readTree(Samples.bytes("demo/" + sample + ".en.json"));
            for (JsonNode pair : pairs) {
                String source = pair.get("source").asString();
                int place = segments.size() + 1;
                if (characters < CHARACTERS) {
                    SegmentKind kind = place == 1 ? SegmentKind.TITLE : SegmentKind.PARAGRAPH;
                    String target = pair.get("target").asString();
                    segments.add(new CheckedSegment(place, place, kind, source, target, SegmentState.TRANSLATED));
                    characters += Placeholders.strip(source).length();
                }
            }
        }
        System.out.println(segments.size() + " segments, " + characters + " characters");
        return new CheckedText("", segments, List.of(), List.of());
    }

    private static Terminology terms() throws Exception {
        String csv = new String(Samples.bytes("termbase/first-terms.csv"), StandardCharsets.UTF_8);
        List<TermEntry> entries = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (CSVRecord row : format.parse(new StringReader(csv))) {
            List<Rendering> renderings = new ArrayList<>();
            for (Usage usage : Usage.values()) {
                for (String cell : cells(row, usage.name().toLowerCase(java.util.Locale.ROOT))) {
                    renderings.add(new Rendering(cell, usage, RenderingForm.ANY));
                }
            }
            entries.add(new TermEntry(
                    entries.size(),
                    row.get("chinese"),
                    cells(row, "aliases"),
                    renderings,
                    row.get("domain"),
                    TermStatus.DESK,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1));
        }
        System.out.println(entries.size() + " terms");
        return Terminology.of(entries, LocalDate.of(2026, 3, 24));
    }

    private static List<String> cells(CSVRecord row, String column) {
        return Stream.of(row.get(column).split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/quality");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"org.yiliu.quality.check", "org.yiliu.quality.grammar"})
    static class Checks {}
}
