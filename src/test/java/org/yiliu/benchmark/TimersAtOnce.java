package org.yiliu.benchmark;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.yiliu.YiliuApplication;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.workflow.Deadlines;

/**
 * Many articles whose deadline passes in the same minute: how long until the last has been told of, and whether any was
 * missed or told twice. First argument: number of articles (1,000). On the embedded database in this program; with
 * {@code mysql} as a further argument or as {@code BENCHMARK_DATABASE} on MySQL, where programs of their own are the
 * nodes: one; two; one of two killed in the middle; the only one killed in the middle and another started.
 */
public final class TimersAtOnce {

    private static final Path FOLDER = Path.of("target/benchmark/timers");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final int articles;
    private final ConfigurableApplicationContext program;
    private final JdbcClient jdbc;
    private final List<String> database;
    private final Accounts accounts;
    private final Articles desk;
    private final Deadlines deadlines;
    private int nodes;
    private int round;
    private long toldBefore;

    private TimersAtOnce(int articles, List<String> database) {
        this.articles = articles;
        this.database = database;
        List<String> arguments = new ArrayList<>(database);
        arguments.addAll(List.of(
                "--yiliu.workflow.job-executor=false",
                "--server.port=0",
                "--yiliu.data-dir=" + FOLDER.resolve("prepare"),
                "--logging.level.root=warn"));
        this.program = SpringApplication.run(YiliuApplication.class, arguments.toArray(String[]::new));
        this.jdbc = program.getBean(JdbcClient.class);
        this.accounts = program.getBean(Accounts.class);
        this.desk = program.getBean(Articles.class);
        this.deadlines = program.getBean(Deadlines.class);
    }

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0].replace("_", "")) : 1000;
        boolean mysql =
                Arrays.asList(arguments).contains("mysql") || "mysql".equals(System.getenv("BENCHMARK_DATABASE"));
        delete(FOLDER);
        Files.createDirectories(FOLDER);
        if (mysql) {
            onMySql(articles);
        } else {
            TimersAtOnce run = new TimersAtOnce(articles, List.of("--spring.profiles.active=demo"));
            run.prepare();
            run.inThisProgram();
        }
        System.exit(0);
    }

    private static void onMySql(int articles) throws Exception {
        try (MySQLContainer server = new MySQLContainer(DockerImageName.parse("mysql:9.7"))
                .withUsername("root")
                .withPassword("test")
                .withCommand("--transaction-isolation=READ-COMMITTED", "--max-connections=400")) {
            server.start();
            TimersAtOnce run = new TimersAtOnce(
                    articles,
                    List.of(
                            "--spring.profiles.active=mysql,demo",
                            "--YILIU_DB_URL=" + server.getJdbcUrl(),
                            "--YILIU_DB_USERNAME=root",
                            "--YILIU_DB_PASSWORD=test"));
            run.prepare();
            run.withNodes();
        }
    }

    private void prepare() {
        long begin = System.nanoTime();
        IntStream.range(0, articles)
                .forEach(index -> accounts.actingAs("author", () -> {
                    NewArticle draft = new NewArticle(
                            "期限测试第" + index + "号", "本稿用于测试期限。", "text", Category.ANNOUNCEMENT, null, null, null, null);
                    return desk.submit(desk.create(draft).article().number());
                }));
        print(
                "%,d articles handed in within %.0f s; %d processors, load %.1f; Java %s",
                articles,
                seconds(begin),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version());
    }

    private void inThisProgram() throws Exception {
        letThemBeDue();
        JobExecutor executor = ((ProcessEngineConfigurationImpl)
                        program.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        long begin = System.nanoTime();
        executor.start();
        awaitTold(articles);
        report("H2, in one program", begin);
    }

    private void withNodes() throws Exception {
        Process one = node();
        long begin = letThemBeDue();
        awaitTold(articles);
        report("MySQL, one node", begin);

        Process two = node();
        begin = letThemBeDue();
        awaitTold(articles);
        report("MySQL, two nodes", begin);

        begin = letThemBeDue();
        awaitTold(articles / 3);
        kill(two);
        long killed = System.nanoTime();
        awaitTold(articles);
        report(
                "MySQL, two nodes, one killed after a third; last told %.1f s after it".formatted(seconds(killed)),
                begin);

        begin = letThemBeDue();
        awaitTold(articles / 3);
        kill(one);
        killed = System.nanoTime();
        node();
        double started = seconds(killed);
        awaitTold(articles);
        report(
                "MySQL, the only node killed after a third, another ready %.1f s and the last told %.1f s after it"
                        .formatted(started, seconds(killed)),
                begin);
    }

    /** Puts every deadline off, which sets its timers again, and then lets all of them pass at this moment. */
    private long letThemBeDue() {
        Instant later = Instant.now().plus(Duration.ofDays(9));
        List<String> tasks = jdbc.sql(
                        "select w.task_id from work_item w join article a on a.article_number = w.article_number"
                                + " where a.title like '期限测试%'")
                .query(String.class)
                .list();
        tasks.forEach(task -> accounts.actingAs("coordinator", () -> deadlines.move(task, later, "benchmark")));
        toldBefore = told();
        round++;
        Timestamp now = Timestamp.from(Instant.now());
        new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            jdbc.sql("update work_item set due_at = ? where due_at > ?")
                    .params(LocalDateTime.now(UTC), LocalDateTime.now(UTC).plusDays(8))
                    .update();
            int timers = jdbc.sql(
                            "update ACT_RU_JOB set DUEDATE_ = ? where HANDLER_CFG_ like '%deadline' and DUEDATE_ > ?")
                    .params(now, Timestamp.from(later.minus(Duration.ofDays(1))))
                    .update();
            if (timers != articles) {
                throw new IllegalStateException(timers + " timers, not " + articles);
            }
        });
        return System.nanoTime();
    }

    private long told() {
        return jdbc.sql("select count(*) from journal_entry where event = 'DEADLINE_PASSED'")
                .query(Long.class)
                .single();
    }

    private void awaitTold(long wanted) throws InterruptedException {
        long begin = System.nanoTime();
        while (told() - toldBefore < wanted) {
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IllegalStateException("Only %d of %d told".formatted(told() - toldBefore, wanted));
            }
            Thread.sleep(100);
        }
    }

    private void report(String what, long begin) throws InterruptedException {
        double last = seconds(begin);
        // who was told twice would show by now
        Thread.sleep(3000);
        long twice = jdbc.sql("""
                        select count(*) from (select e.subject from journal_entry e join article a on a.article_number = e.subject
                            where e.event = 'DEADLINE_PASSED' and a.title like '期限测试%'
                            group by e.subject having count(*) <> ?) odd""").param(round).query(Long.class).single();
        print(
                "%s: all %,d told within %.1f s (%.0f a second); articles not told exactly once: %d",
                what, articles, last, articles / last, twice);
    }

    private Process node() throws Exception {
        Path log = FOLDER.resolve("node-" + nodes + ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.yiliu.YiliuApplication",
                "--server.port=0",
                "--yiliu.data-dir=" + FOLDER.resolve("node-" + nodes)));
        nodes++;
        command.addAll(database);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!Files.readString(log).contains("Started YiliuApplication")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The node stopped, see " + log);
            }
            Thread.sleep(100);
        }
        return process;
    }

    /** As {@code kill -9}: nothing is written, closed or rolled back any more. */
    private static void kill(Process node) throws InterruptedException {
        node.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
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
}
