package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A WAHA server that is always WORKING: takes the hub's session configuration and accepts what is sent. */
final class FakeWaha implements AutoCloseable {

    static final String KEY = "proof-waha-key";
    static final String FILES = "/api/files/";

    private static final int FILE_REPEATS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Try> tries = new CopyOnWriteArrayList<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> heldFiles = CompletableFuture.completedFuture(null);
    private volatile JsonNode session = JSON.createObjectNode();

    FakeWaha() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The webhook that the hub configured. */
    Hook hook() {
        JsonNode hook = session.path("config").path("webhooks").path(0);
        return new Hook(URI.create(hook.path("url").asText()), hook.path("hmac").path("key").asText(),
                session.path("name").asText());
    }

    /** The texts it was told to send, as often as it was told. */
    List<String> sent() {
        return sent.stream().map(Sent::text).toList();
    }

    /** Under which ids it was told to send {@code text}; one of them reaches the customer once, however often it was told. */
    Set<String> idsOf(String text) {
        return sent.stream().filter(message -> message.text.equals(text)).map(Sent::id).collect(Collectors.toSet());
    }

    /** The moments at which it was told to send {@code text}, those it refused among them. */
    List<Long> triesOf(String text) {
        return tries.stream().filter(one -> one.text.equals(text)).map(Try::at).toList();
    }

    /** Refuses once, with {@code status}, to send {@code text}. @param after what stands in {@code Retry-After}, or empty */
    void refuse(String text, int status, String after) {
        refusals.add(new Refusal(text, status, after));
    }

    /** Takes what it is told to send and answers nothing, until {@link #letGo}. */
    void hold() {
        held = new CompletableFuture<>();
    }

    void letGo() {
        held.complete(null);
        heldFiles.complete(null);
    }

    /** Lets whoever fetches a file wait, until {@link #letGo}. */
    void holdFiles() {
        heldFiles = new CompletableFuture<>();
    }

    /** How often a file was asked for. */
    int fetches() {
        return fetches.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if (path.startsWith("/api/sessions") && !method.equals("GET") && body.length > 0) {
                remember(JSON.readTree(body));
            }
            if (path.equals("/api/sendText") && refused(exchange, JSON.readTree(body))) {
                return;
            }
            if (path.startsWith(FILES)) {
                fetches.incrementAndGet();
                heldFiles.join();
            }
            byte[] answer = path.startsWith(FILES) ? file(path) : reply(method, path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status(method, path), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** Takes the message, or answers that it does not. */
    private boolean refused(HttpExchange exchange, JsonNode message) throws IOException {
        String text = message.path("text").asText();
        tries.add(new Try(System.nanoTime(), text));
        Optional<Refusal> refusal = refusals.stream().filter(one -> one.text.equals(text)).findFirst();
        if (refusal.isEmpty()) {
            sent.add(new Sent(message.path("id").asText(), text));
            held.join();
            return false;
        }
        refusals.remove(refusal.get());
        byte[] words = "{\"statusCode\":%d,\"message\":\"not this one\"}".formatted(refusal.get().status)
                .getBytes(StandardCharsets.UTF_8);
        if (!refusal.get().after.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", refusal.get().after);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refusal.get().status, words.length);
        exchange.getResponseBody().write(words);
        return true;
    }

    /** What it has at {@code path}, which begins with {@link #FILES}: large enough to come in many packets. */
    static byte[] file(String path) {
        return ("%PDF-1.7 " + path).repeat(FILE_REPEATS).getBytes(StandardCharsets.UTF_8);
    }

    private int status(String method, String path) {
        boolean unknown = path.startsWith("/api/sessions/")
                && !path.split("/")[3].equals(session.path("name").asText());
        if (unknown) {
            return 404;
        }
        return method.equals("POST") ? 201 : 200;
    }

    private void remember(JsonNode sent) {
        if (sent.has("config")) {
            session = sent;
        }
    }

    private String reply(String method, String path) throws IOException {
        if (path.equals("/api/sessions") && method.equals("GET")) {
            return "[]";
        }
        if (path.startsWith("/api/sessions")) {
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("name", session.path("name").asText())
                    .put("status", "WORKING").<com.fasterxml.jackson.databind.node.ObjectNode>set("config",
                            session.path("config"))
                    .set("me", JSON.readTree("{\"id\":\"5511940028922@c.us\",\"pushName\":\"Loja Aurora\"}")));
        }
        if (path.endsWith("/messages") || path.endsWith("/overview")) {
            return "[]";
        }
        return "{\"id\":\"3EB0%016d\",\"version\":\"2026.7.1\",\"engine\":\"GOWS\"}".formatted(ids.incrementAndGet());
    }

    private record Sent(String id, String text) {}

    private record Try(long at, String text) {}

    private record Refusal(String text, int status, String after) {}

    /** Where and how this server delivers. */
    record Hook(URI url, String key, String session) {}
}
