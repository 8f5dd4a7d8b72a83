package org.yiliu.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The one MySQL server of a test run, started when first needed, with the settings of docker-compose.yml. */
public final class MySqlServer {

    private static final DockerImageName IMAGE = DockerImageName.parse("mysql:9.7");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable MySQLContainer container;
    private static @Nullable String absent;

    private MySqlServer() {}

    /**
     * An empty database.
     *
     * @param url its JDBC address, likewise who signs in
     */
    public record Database(String url, String username, String password) {}

    /** Creates an empty database, for a test with {@link EnabledIfMySql}. */
    public static Database create() {
        MySQLContainer server = container;
        if (server == null) {
            throw new IllegalStateException("No MySQL: " + whyAbsent().orElse("not asked for"));
        }
        return new Database(createDatabase(server), server.getUsername(), server.getPassword());
    }

    /** Starts the server; answers why there is none if Docker or the image cannot be had. */
    static synchronized Optional<String> whyAbsent() {
        if (container == null && absent == null) {
            try {
                start();
            } catch (ContainerFetchException imageMissing) {
                absent = "image " + IMAGE + " cannot be had";
            }
        }
        return Optional.ofNullable(absent);
    }

    private static void start() {
        if (!dockerAnswers()) {
            absent = "Docker does not answer";
            return;
        }
        MySQLContainer server = new MySQLContainer(IMAGE)
                .withUsername("root")
                .withPassword("test")
                .withTmpFs(Map.of("/var/lib/mysql", "rw"))
                .withCommand(
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_0900_bin",
                        "--transaction-isolation=READ-COMMITTED",
                        "--max-connections=400");
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        container = server;
    }

    /** The factory starts Testcontainers' own helper image too, and so may fail in several ways. */
    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    /** Creates an empty database. */
    private static String createDatabase(MySQLContainer server) {
        String name = "yiliu_" + DATABASES.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be created", e);
        }
        return "jdbc:mysql://%s:%d/%s".formatted(server.getHost(), server.getMappedPort(3306), name);
    }

    /** Gives each application context an empty database, so that no two contexts meet in one. */
    static class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (!context.getEnvironment().matchesProfiles("mysql")) {
                throw new IllegalStateException("@OnMySql without profile mysql would run on the embedded database");
            }
            Database database = create();
            // over what a class says for the embedded database, too
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.username(),
                            "spring.datasource.password=" + database.password())
                    .applyTo(context);
        }
    }
}
