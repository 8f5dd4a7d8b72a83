package org.yiliu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yiliu.support.EnabledIfMySql;
import org.yiliu.support.MySqlServer;

/**
 * Two nodes on one database: articles scheduled for one and the same moment are each published once, and whoever is to
 * hear of it gets one mail each. Then one node is killed, and what was scheduled through it is published by the other.
 */
@EnabledIfMySql
@Timeout(300)
class TwoNodesTests {

    private static final int ARTICLES = 12;
    private static final Duration SOON = Duration.ofSeconds(90);

    /** How long a node has a job for itself, and some time to notice. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30 + 30);

    @TempDir
    private Path folder;

    private final MySqlServer.Database database = MySqlServer.create();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<ChildProgram> nodes = new ArrayList<>();

    @AfterEach
    void stops() throws InterruptedException {
        for (ChildProgram node : nodes) {
            node.kill();
        }
        post.stop();
    }

    @Test
    void doEverythingOnceAndTakeOverFromEachOther() throws Exception {
        post.start();
        ChildProgram one = node("one");
        ChildProgram other = node("other");
        List<String> people = List.of("author", "translator");
        people.forEach(this::hasAddress);
        Newsroom newsroom = new Newsroom(one.base());
        List<String> numbers = IntStream.range(0, ARTICLES)
                .mapToObj(index -> newsroom.approved("学校召开第" + index + "次教学会议"))
                .toList();
        numbers.forEach(number -> newsroom.claimed("publisher", number));
        Instant moment = in(Duration.ofSeconds(20));

        numbers.forEach(number -> newsroom.scheduled(number, moment));

        await().atMost(SOON).until(() -> happened("PUBLISHED").size() == ARTICLES);
        await().atMost(SOON).until(() -> mails().size() >= people.size() * ARTICLES);
        assertThat(happened("PUBLISHED")).containsOnlyKeys(numbers).values().containsOnly(1L);
        assertThat(happened("STEP_FAILED")).isEmpty();
        await().during(Duration.ofSeconds(6))
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(mails()).hasSize(people.size() * ARTICLES).doesNotHaveDuplicates());

        String last = newsroom.approved("学校召开最后一次教学会议");
        newsroom.claimed("publisher", last);
        newsroom.scheduled(last, in(Duration.ofSeconds(10)));
        one.kill();

        Newsroom heir = new Newsroom(other.base());
        await().atMost(TAKEN_OVER)
                .until(() -> heir.article(last).path("stage").asString().equals("PUBLISHED"));
        assertThat(happened("PUBLISHED")).containsEntry(last, 1L);
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
    }

    private ChildProgram node(String name) throws Exception {
        ChildProgram node = ChildProgram.start(
                folder.resolve(name),
                Path.of("target", "node-" + name + ".log"),
                List.of(
                        "--spring.profiles.active=mysql,demo",
                        "--YILIU_DB_URL=" + database.url(),
                        "--YILIU_DB_USERNAME=" + database.username(),
                        "--YILIU_DB_PASSWORD=" + database.password(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + post.getSmtp().getPort(),
                        "--yiliu.notification.every=PT1S"));
        nodes.add(node);
        return node;
    }

    /** As if the link in the first mail had been followed. */
    private void hasAddress(String username) {
        jdbc.sql("insert into mail_address (username, address, language, unsubscribe_token) values (?, ?, 'en', ?)")
                .params(username, username + "@example.edu", "token-of-" + username)
                .update();
    }

    /** How often it happened, by article. */
    private Map<String, Long> happened(String event) {
        return jdbc
                .sql("select subject, count(*) as times from journal_entry where event = ? group by subject")
                .param(event)
                .query((row, index) -> Map.entry(row.getString("subject"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Mails that tell of a publication: who got which. */
    private List<String> mails() {
        return Arrays.stream(post.getReceivedMessages())
                .flatMap(mail -> heading(mail).contains("Published") ? Stream.of(heading(mail)) : Stream.empty())
                .toList();
    }

    private static String heading(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).collect(Collectors.joining(",")) + " "
                    + mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
