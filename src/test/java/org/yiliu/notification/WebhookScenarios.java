package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.AccessDeniedException;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/** Webhooks are called as promised, and only where they may be, whichever database keeps them. */
abstract class WebhookScenarios extends InNotification {

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRows rows;

    @Autowired
    JdbcOperations batch;

    @Autowired
    DeliveryLog log;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Ticking clock = new Ticking(java.time.Instant.now().plus(Duration.ofHours(1)));
    private HttpServer receiver;
    private volatile int status = 200;
    private Outbox outbox;

    @BeforeEach
    void listens() throws IOException {
        outbox = new Outbox(jdbc, batch, transaction, settings(true), clock);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            byte[] answer = "thank you".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stopsListening() {
        receiver.stop(0);
    }

    @Test
    void callsWithASignatureThatTheReceiverCanCheck() throws Exception {
        String secret = hasWebhook("127.0.0.1");
        happens("publisher", JournalEvent.PUBLISHED, Map.of("slug", "library"));

        send();

        Call call = calls.get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] sum = mac.doFinal((call.id + "." + call.timestamp + "." + call.body).getBytes(StandardCharsets.UTF_8));
        assertThat(call.signature).isEqualTo("v1," + Base64.getEncoder().encodeToString(sum));
        assertThat(call.timestamp).isEqualTo("" + clock.instant().getEpochSecond());
        assertThat(call.body).contains("\"event\":\"PUBLISHED\"", article, "\"slug\":\"library\"");
        assertThat(log().get(0)).satisfies(each -> {
            assertThat(each.state()).isEqualTo(Delivery.State.SENT);
            assertThat(each.status()).isEqualTo(200);
            assertThat(each.answer()).isEqualTo("thank you");
        });
    }

    @Test
    void signsAsThePublishedExampleOfStandardWebhooksDoes() {
        // The specification's own test vector.
        assertThat(WebhookSignature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void callsForChosenEventsOfArticlesAlone() {
        hasWebhook("127.0.0.1");
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));
        transaction.executeWithoutResult(
                status -> journal.append("account:author", "author", JournalEvent.PUBLISHED, 0, Map.of()));
        transaction.executeWithoutResult(status -> {
            journal.append(article, "publisher", JournalEvent.PUBLISHED, 1, Map.of());
            status.setRollbackOnly();
        });

        send();

        assertThat(calls).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void triesAgainLaterUnderTheSameId() {
        hasWebhook("127.0.0.1");
        happens("publisher", JournalEvent.PUBLISHED, Map.of());
        status = 503;
        send();
        send();
        assertThat(calls).as("waits").hasSize(1);

        status = 200;
        clock.pass(settings(true).pauseAfter(1));
        send();

        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).id).isEqualTo(calls.get(1).id);
        assertThat(log().get(0).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void sendsAgainWhatAnAdministratorWants() {
        hasWebhook("127.0.0.1");
        happens("publisher", JournalEvent.PUBLISHED, Map.of());
        send();

        accounts.actingAs("admin", () -> {
            log.again(log().get(0).id());
            assertThatExceptionOfType(NoSuchDeliveryException.class)
                    .isThrownBy(() -> log.again(log().get(0).id()));
            return null;
        });
        clock.pass(Duration.ofSeconds(1));
        send();

        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).body).isEqualTo(calls.get(0).body);
    }

    @Test
    void followsNoRedirect() {
        hasWebhook("127.0.0.1");
        happens("publisher", JournalEvent.PUBLISHED, Map.of());
        status = 302;

        send();

        assertThat(calls).extracting(call -> call.path).containsExactly("/hook");
        assertThat(log().get(0).status()).isEqualTo(302);
        assertThat(log().get(0).state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void givesUpAtOnceWhenTheReceiverIsGone() {
        hasWebhook("127.0.0.1");
        happens("publisher", JournalEvent.PUBLISHED, Map.of());
        status = 410;

        send();

        assertThat(log().get(0).state()).isEqualTo(Delivery.State.GIVEN_UP);
    }

    @Test
    void neverConnectsToThisMachineWhateverTheNameSays() {
        hasWebhook("localhost");
        hasWebhook("127.0.0.1");
        happens("publisher", JournalEvent.PUBLISHED, Map.of());

        send(settings(false));

        assertThat(calls).isEmpty();
        assertThat(log()).hasSize(2).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(Delivery.State.GIVEN_UP);
            assertThat(each.answer()).contains("private network");
        });
    }

    @Test
    void keepsOnlyAddressesThatMayBeCalled() {
        for (String address : List.of(
                "http://hooks.example.edu/x",
                "https://elsewhere.example.org/x",
                "https://hooks.example.edu.evil.org/",
                "https://user:pw@hooks.example.edu/",
                "ftp://hooks.example.edu/",
                "https://hooks.example.edu/#a",
                "nonsense",
                "")) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .as(address)
                    .isThrownBy(() -> accounts.actingAs("admin", () -> webhooks.add(address, List.of("PUBLISHED"))));
        }
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void journalsEveryChangeWithoutTheSecret() {
        String secret = accounts.actingAs(
                "admin", () -> webhooks.add("https://hooks.example.edu/x", List.of("PUBLISHED", "PASSWORD_CHANGED")));
        long id = rows.all().get(0).id();
        accounts.actingAs("admin", () -> {
            webhooks.change(id, "https://hooks.example.edu/y", List.of("SIGNED"), false);
            webhooks.renewSecret(id);
            webhooks.remove(id);
            return null;
        });

        var history = journal.history("webhook:" + id);
        assertThat(history)
                .extracting(passage -> passage.detail().get("change"))
                .containsExactly("added", "switched-off", "secret-renewed", "removed");
        assertThat(history.get(0).detail()).containsEntry("events", "PUBLISHED");
        assertThat(history.toString()).doesNotContain(secret);
    }

    @Test
    void leavesWebhooksToAdministrators() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> accounts.actingAs("coordinator", webhooks::all));
    }

    /** Beside the rules for new ones: http to this machine, for the receiver of these tests. */
    private String hasWebhook(String host) {
        String secret = WebhookSignature.newSecret();
        String address = "http://" + host + ":" + receiver.getAddress().getPort() + "/hook";
        transaction.executeWithoutResult(
                status -> rows.add(address, List.of(JournalEvent.PUBLISHED), secret, "admin", clock.instant()));
        return secret;
    }

    private void send() {
        send(settings(true));
    }

    private void send(NotificationSettings settings) {
        var channel = new WebhookChannel(rows, new WebhookAddress(settings), settings, clock);
        new Dispatch(outbox, List.of(channel)).sendAll();
    }

    private List<Delivery> log() {
        return new ArrayList<>(
                jdbc.sql("select " + Outbox.COLUMNS + " from delivery where channel = 'WEBHOOK' order by id")
                        .query(Outbox::delivery)
                        .list());
    }

    private static NotificationSettings settings(boolean allowPrivate) {
        return new NotificationSettings(
                "https://yiliu.example.edu",
                "yiliu@example.edu",
                LocalTime.of(8, 30),
                3,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                Duration.ofDays(180),
                new NotificationSettings.Webhooks(
                        List.of("127.0.0.1", "localhost"), allowPrivate, true, Duration.ofSeconds(2)));
    }

    private record Call(String path, String id, String timestamp, String signature, String body) {}
}
