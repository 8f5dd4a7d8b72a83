package org.yiliu.journey;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own, with the demo profile, so that it can be killed. */
final class ChildProgram {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private ChildProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it on the embedded database, with the sample articles, and waits until it is ready. */
    static ChildProgram start(Path dataFolder, Path log) throws IOException {
        return start(dataFolder, log, List.of("--spring.profiles.active=demo", "--yiliu.demo.samples=true"));
    }

    /** Starts it on this test's class path with further arguments, and waits until it is ready. */
    static ChildProgram start(Path dataFolder, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                classPath(),
                "org.yiliu.YiliuApplication",
                "--server.port=0",
                "--yiliu.data-dir=" + dataFolder));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var program = new ChildProgram(process, log);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the program stopped, see " + log, () -> !process.isAlive())
                .until(() -> program.port().find());
        return program;
    }

    /** As {@code kill -9}: nothing is written, closed or rolled back any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    Api as(String person) throws IOException {
        return new Api(base(), person);
    }

    String base() throws IOException {
        Matcher port = port();
        if (!port.find()) {
            throw new IllegalStateException("not started");
        }
        return "http://127.0.0.1:" + port.group(1);
    }

    private Matcher port() throws IOException {
        return PORT.matcher(Files.readString(log));
    }

    /** Under Surefire the class path proper is a jar that names the others. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace('\n', File.pathSeparatorChar);
    }
}
