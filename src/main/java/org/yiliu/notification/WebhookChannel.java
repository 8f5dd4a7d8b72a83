package org.yiliu.notification;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calls webhooks. Names are resolved here, each address is judged, and the connection goes to a judged address alone, so
 * that a name that says one thing and then another gains nothing. No redirect is followed, no cookie kept, no more of an
 * answer read than is kept.
 */
@Component
class WebhookChannel implements Channel {

    private static final int GONE = 410;

    private final WebhookRows webhooks;
    private final WebhookAddress addresses;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final Timeout timeout;

    /** Ends calls whose answer trickles in. */
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    WebhookChannel(WebhookRows webhooks, WebhookAddress addresses, NotificationSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.clock = clock;
        this.timeout = Timeout.of(settings.webhooks().timeout());
        this.client = client();
    }

    private CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Judging())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent("Yiliu")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public Name name() {
        return Name.WEBHOOK;
    }

    @Override
    public Answer deliver(Delivery delivery) {
        Webhook webhook = webhooks.find(Objects.requireNonNull(delivery.webhook()))
                .filter(Webhook::active)
                .orElseThrow(() -> new NotWantedException("the webhook is gone or switched off"));
        if (addresses.fault(webhook.address()).isPresent()) {
            throw new DeliveryFailedException("the address may not be called", null, true, null);
        }
        HttpPost call = call(webhook, delivery);
        var end = watch.schedule(call::cancel, 2 * timeout.toMilliseconds(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(call, WebhookChannel::answer);
        } catch (AddressRefusedException refused) {
            throw new DeliveryFailedException(words(refused), null, true, refused);
        } catch (IOException failure) {
            throw new DeliveryFailedException(words(failure), null, false, failure);
        } finally {
            end.cancel(false);
        }
    }

    private HttpPost call(Webhook webhook, Delivery delivery) {
        long now = clock.instant().getEpochSecond();
        var call = new HttpPost(webhook.address());
        call.setHeader("webhook-id", delivery.messageId());
        call.setHeader("webhook-timestamp", now);
        call.setHeader(
                "webhook-signature",
                WebhookSignature.of(webhook.secret(), delivery.messageId(), now, delivery.content()));
        call.setEntity(new StringEntity(delivery.content(), ContentType.APPLICATION_JSON));
        return call;
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        String text = text(response.getEntity());
        if (status >= 200 && status < 300) {
            return new Answer(status, text);
        }
        throw new DeliveryFailedException(text == null ? "HTTP " + status : text, status, status == GONE, null);
    }

    private static @Nullable String text(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return null;
        }
        try (InputStream body = entity.getContent()) {
            String text = new String(body.readNBytes(Outbox.ANSWER), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                    .strip();
            return text.isEmpty() ? null : text;
        }
    }

    private static String words(IOException failure) {
        String said = failure.getMessage();
        return failure.getClass().getSimpleName() + (said == null ? "" : ": " + said);
    }

    @PreDestroy
    void stop() throws IOException {
        watch.shutdownNow();
        client.close();
    }

    /** Resolves a name to addresses that may all be called, or not at all. */
    private final class Judging extends SystemDefaultDnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = super.resolve(host);
            for (InetAddress address : found) {
                if (!addresses.mayConnect(address)) {
                    throw new AddressRefusedException(host);
                }
            }
            return found;
        }
    }

    /** The name leads to this machine or to a private network. */
    private static final class AddressRefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefusedException(String host) {
            super(host + " is an address of this machine or of a private network");
        }
    }
}
