package org.yiliu.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yiliu.YiliuApplication;
import org.yiliu.memory.BenchmarkUnits;
import org.yiliu.memory.MemoryMatch;
import org.yiliu.memory.MemoryQuery;
import org.yiliu.memory.TranslationMemory;
import org.yiliu.memory.index.IndexUpkeep;
import org.yiliu.memory.match.Likeness;
import org.yiliu.memory.match.Profile;

/**
 * Look-ups in a large memory: how long they take and whether they find the best, beside Okapi's Pensieve with the same
 * units and queries. First argument: units, 1,000,000 without it. A second argument {@code again} asks the memories of the
 * run before, which must have had as many units.
 */
public final class MemoryBenchmark {

    private static final Path DATA = Path.of("../shared/data");
    private static final Path PENSIEVE = Path.of("target/pensieve");
    private static final Path FOLDER = Path.of("target/benchmark/memory");
    private static final int QUERIES = 1000;
    private static final int SCANNED = 300;
    private static final int WARM_UP = 200;
    private static final int MIN_SCORE = TranslationMemory.USUAL_MIN_SCORE;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final MemoryCorpus corpus;
    private final int size;
    private final boolean again;
    private final List<String> queries;
    private final Map<String, Integer> truth = new HashMap<>();

    private MemoryBenchmark(MemoryCorpus corpus, int size, boolean again) {
        this.corpus = corpus;
        this.size = size;
        this.again = again;
        this.queries = corpus.queries(QUERIES);
    }

    public static void main(String[] arguments) throws Exception {
        if (!Files.isDirectory(DATA)) {
            System.out.println("Skipped: there is no " + DATA + " with the sentences that units are made of");
            return;
        }
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0].replace("_", "")) : 1_000_000;
        boolean again = arguments.length > 1 && arguments[1].equals("again");
        if (!again) {
            delete(FOLDER);
        }
        MemoryBenchmark benchmark = new MemoryBenchmark(MemoryCorpus.read(DATA), size, again);
        print(
                "units %,d; queries %d, compared with a full scan %d; processors %d; Java %s",
                size, QUERIES, SCANNED, Runtime.getRuntime().availableProcessors(), Runtime.version());
        benchmark.scan();
        benchmark.ours();
        benchmark.theirs();
        System.exit(0);
    }

    private void scan() {
        FullScan scan = new FullScan();
        corpus.units(size, (source, target) -> scan.add(source));
        long begin = System.nanoTime();
        queries.subList(0, SCANNED).forEach(query -> truth.put(query, scan.best(query, MIN_SCORE)));
        long reached = truth.values().stream().filter(score -> score > 0).count();
        print(
                "full scan: %.0f ms a query; %d of %d have a match of %d or more",
                seconds(begin) * 1000 / SCANNED, reached, SCANNED, MIN_SCORE);
    }

    private void ours() throws Exception {
        ConfigurableApplicationContext program = SpringApplication.run(
                YiliuApplication.class,
                "--spring.profiles.active=benchmark",
                "--yiliu.account.admin-username=admin",
                "--yiliu.account.admin-password=benchmark-only",
                "--yiliu.data-dir=" + FOLDER,
                // without writing every commit to the disk at once: storing rows is not what is measured
                "--spring.datasource.url=jdbc:h2:file:" + FOLDER.toAbsolutePath()
                        + "/yiliu;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=800000",
                "--yiliu.memory.index-in-memory=false",
                "--yiliu.memory.catch-up=1h",
                "--yiliu.workflow.job-executor=false",
                "--server.port=0",
                "--logging.level.root=WARN");
        try (program) {
            if (!again) {
                store(program);
            }
            TranslationMemory memory = program.getBean(TranslationMemory.class);
            measure(
                    "Yiliu",
                    query -> memory.find(new MemoryQuery(query, null, null, null), MIN_SCORE, 5).stream()
                            .map(MemoryMatch::unit)
                            .map(unit -> unit.source())
                            .toList());
        }
    }

    private void store(ConfigurableApplicationContext program) throws IOException {
        long begin = System.nanoTime();
        BenchmarkUnits units = new BenchmarkUnits(program);
        corpus.units(size, units::add);
        units.flush();
        double stored = seconds(begin);
        begin = System.nanoTime();
        program.getBean(IndexUpkeep.class).rebuild();
        print(
                "Yiliu: rows stored in %.1f s, index built in %.1f s, %.1f MB (database %.1f MB)",
                stored, seconds(begin), megabytes(FOLDER.resolve("index")), megabytes(FOLDER.resolve("yiliu.mv.db")));
    }

    private void theirs() throws Exception {
        if (!Files.isDirectory(PENSIEVE)) {
            print("Pensieve: skipped, no %s; run with profile benchmark", PENSIEVE);
            return;
        }
        Path folder = FOLDER.resolve("pensieve");
        try (Pensieve pensieve = new Pensieve(PENSIEVE, folder, !again)) {
            long begin = System.nanoTime();
            if (!again) {
                corpus.units(size, pensieve::add);
            }
            pensieve.ready();
            print("Pensieve: index ready in %.1f s, %.1f MB", seconds(begin), megabytes(folder));
            measure("Pensieve", query -> pensieve.find(query, MIN_SCORE, 5));
            pensieve.ready();
            measure("Pensieve, threshold 30", query -> pensieve.find(query, 30, 5));
        }
    }

    private void measure(String name, Finder finder) throws Exception {
        for (String query : queries.subList(0, WARM_UP)) {
            finder.find(query);
        }
        double[] times = new double[queries.size()];
        double[] work = new double[queries.size()];
        int possible = 0;
        int best = 0;
        for (int at = 0; at < times.length; at++) {
            String query = queries.get(at);
            long begin = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            List<String> found = finder.find(query);
            times[at] = (System.nanoTime() - begin) / 1e6;
            work[at] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
            int reachable = at < SCANNED ? truth.getOrDefault(query, 0) : 0;
            if (reachable > 0) {
                possible++;
                int reached = found.stream()
                        .mapToInt(text -> score(query, text))
                        .max()
                        .orElse(0);
                best += reached >= reachable ? 1 : 0;
            }
        }
        print(
                "%s: %s; processor time %s; best match found %d of %d (%.1f %%)",
                name, spread(times), spread(work), best, possible, 100.0 * best / possible);
    }

    private static String spread(double[] times) {
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms",
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length * 99 / 100]);
    }

    private static int score(String query, String text) {
        return query.equals(text) ? 100 : Likeness.score(Profile.of(query), Profile.of(text));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double megabytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private interface Finder {

        List<String> find(String query) throws Exception;
    }
}
