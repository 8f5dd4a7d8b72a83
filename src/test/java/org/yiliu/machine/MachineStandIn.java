package org.yiliu.machine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of machine translation on this computer: answers what it is told to, and remembers what it was asked. */
public final class MachineStandIn implements AutoCloseable {

    public static final String KEY = "a-key-nobody-may-see-4711:fx";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<HttpHandler> next = new ConcurrentLinkedDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile HttpHandler usual = answer(500, "{}", Map.of());

    public MachineStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One request. */
    public record Asked(String path, Headers headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked lastAsked() {
        return asked.get(asked.size() - 1);
    }

    /** From now on. */
    public MachineStandIn always(HttpHandler handler) {
        usual = handler;
        return this;
    }

    /** Once, after what was said before. */
    public MachineStandIn then(HttpHandler handler) {
        next.add(handler);
        return this;
    }

    public void forget() {
        next.clear();
        asked.clear();
    }

    public static HttpHandler answer(int status, String body, Map<String, String> headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    public static HttpHandler answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    /** What DeepL answers. */
    public static HttpHandler translation(String text) {
        return answer(
                200,
                JSON.writeValueAsString(
                        Map.of("translations", List.of(Map.of("detected_source_language", "ZH", "text", text)))));
    }

    /** What a language model answers. */
    public static HttpHandler message(String content, String finishReason) {
        return answer(
                200,
                JSON.writeValueAsString(Map.of(
                        "object",
                        "chat.completion",
                        "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "message",
                                Map.of("role", "assistant", "content", content),
                                "finish_reason",
                                finishReason)))));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        HttpHandler handler = next.poll();
        (handler == null ? usual : handler).handle(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Puts the key where it belongs, the environment, for a test's context. */
    public static final class KeyInEnvironment
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            put(context, KEY);
        }

        static void put(ConfigurableApplicationContext context, String key) {
            var variables = new java.util.HashMap<String, Object>(System.getenv());
            variables.put(MachineKey.VARIABLE, key);
            String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
            context.getEnvironment()
                    .getPropertySources()
                    .replace(name, new SystemEnvironmentPropertySource(name, variables));
        }
    }
}
