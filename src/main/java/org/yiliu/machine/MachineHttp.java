package org.yiliu.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to one address and reads a small JSON answer. Follows no redirect, keeps no cookie, and says of a failure
 * its status alone: bodies may quote the text or the key.
 */
final class MachineHttp {

    private static final int TOO_MANY_REQUESTS = 429;
    /** DeepL's: the month's characters are used up. */
    private static final int QUOTA_EXCEEDED = 456;
    /** DeepL's: too many requests, from everybody together. */
    private static final int OVERLOADED = 529;

    /** A wait that is worth waiting for, instead of telling the person to ask again. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(2);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JsonMapper json = new JsonMapper();
    private final String machine;
    private final URI address;
    private final @Nullable String authorization;
    private final int limit;
    private final RestClient client;
    private final Clock clock;

    /**
     * @param machine its name, for messages
     * @param authorization value of the header; null sends none
     */
    MachineHttp(String machine, URI address, @Nullable String authorization, MachineSettings settings, Clock clock) {
        this.machine = machine;
        this.address = address;
        this.authorization = authorization;
        this.limit = Math.toIntExact(settings.answerLimit().toBytes());
        this.client = RestClient.builder().requestFactory(requests(settings)).build();
        this.clock = clock;
    }

    /** HTTP/1.1, since an offer to upgrade makes some servers of language models lose the body. */
    private static JdkClientHttpRequestFactory requests(MachineSettings settings) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.readTimeout());
        return requests;
    }

    /**
     * Sends the body and reads the answer; a second time, once, if the machine asks for a wait of two seconds at most.
     *
     * @throws MachineUnavailableException (503) without a usable answer
     * @throws UnusableAnswerException (503) if the machine refuses this very request
     */
    JsonNode post(Object body) {
        byte[] bytes = json.writeValueAsBytes(body);
        Answer first = send(bytes);
        Answer answer = first.pause()
                        .filter(pause -> pause.compareTo(SHORT_WAIT) <= 0 && slept(pause))
                        .isPresent()
                ? send(bytes)
                : first;
        if (!answer.isOk()) {
            throw failure(answer);
        }
        return read(answer.body());
    }

    private Answer send(byte[] bytes) {
        try {
            return client.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.USER_AGENT, "Yiliu")
                    .headers(headers -> {
                        if (authorization != null) {
                            headers.set(HttpHeaders.AUTHORIZATION, authorization);
                        }
                    })
                    .body(bytes)
                    .exchangeForRequiredValue((request, response) -> answer(response));
        } catch (ResourceAccessException silent) {
            throw MachineUnavailableException.noAnswer(machine, cause(silent));
        }
    }

    private Answer answer(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        Duration pause = status == TOO_MANY_REQUESTS || status == OVERLOADED ? pause(response.getHeaders()) : null;
        if (!response.getStatusCode().is2xxSuccessful()) {
            return new Answer(status, new byte[0], Optional.ofNullable(pause));
        }
        byte[] body = response.getBody().readNBytes(limit + 1);
        if (body.length > limit) {
            throw MachineUnavailableException.noAnswer(machine, "an answer over " + limit + " bytes");
        }
        return new Answer(status, body, Optional.empty());
    }

    private RuntimeException failure(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> MachineUnavailableException.keyRefused(machine, answer.status());
            case 402, QUOTA_EXCEEDED -> MachineUnavailableException.quotaUsedUp(machine, answer.status());
            case 400, 413, 422 -> UnusableAnswerException.refused(machine);
            case TOO_MANY_REQUESTS, OVERLOADED ->
                MachineUnavailableException.overloaded(machine, answer.pause().orElse(USUAL_WAIT), clock.instant());
            default -> MachineUnavailableException.noAnswer(machine, "HTTP " + answer.status());
        };
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException malformed) {
            throw MachineUnavailableException.noAnswer(machine, "malformed JSON");
        }
    }

    /** Retry-After in either of its forms (RFC 9110 §10.2.3), at most an hour. */
    private Duration pause(HttpHeaders headers) {
        String after = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (after == null) {
            return USUAL_WAIT;
        }
        try {
            Duration pause = after.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(after.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(after.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
        } catch (DateTimeException unreadable) {
            return USUAL_WAIT;
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /** @param pause how long the machine wants to be left alone; empty unless it is overloaded */
    private record Answer(int status, byte[] body, Optional<Duration> pause) {

        boolean isOk() {
            return status >= 200 && status < 300;
        }
    }
}
