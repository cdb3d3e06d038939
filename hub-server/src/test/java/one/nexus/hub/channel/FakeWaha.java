package one.nexus.hub.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A WAHA server made of prepared answers: what it is asked is kept, what it answers is set by the test. */
public final class FakeWaha implements AutoCloseable {

    public static final String KEY = "the key of a fake";

    private static final CountDownLatch FREE = new CountDownLatch(0);
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final HttpServer server;
    private final Map<String, Prepared> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1);
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    public FakeWaha() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        answers("GET /api/sessions", 200, "[]");
        answers("GET /api/sessions/default", 404, "{\"message\":\"Session not found\"}");
        answers("POST /api/sessions", 201, session("SCAN_QR_CODE"));
        answers("PUT /api/sessions/default", 200, session("WORKING"));
        for (String verb : List.of("start", "stop", "restart", "logout")) {
            answers("POST /api/sessions/default/" + verb, 201, session(verb.equals("stop") ? "STOPPED" : "STARTING"));
        }
        answers("GET /api/default/auth/qr", 200, fixture("rest/auth.qr.raw.response.json"));
        answers("POST /api/default/auth/request-code", 201, fixture("rest/auth.request-code.response.json"));
        answers("GET /api/default/chats/all/messages", 200, "[]");
    }

    /** What the hub asked, and when. */
    public record Call(String method, String path, String query, String body, String key, Instant at) {

        @SuppressWarnings("unchecked")
        public Map<String, Object> json() {
            try {
                return JSON.readValue(body, Argument.mapOf(String.class, Object.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private record Prepared(int status, String body, long delayMillis) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers {@code METHOD /path}, or {@code METHOD /path?part} of a query with that part, like this from now on. */
    public FakeWaha answers(String call, int status, String body) {
        answers.put(call, new Prepared(status, body, 0));
        return this;
    }

    /** Answers late. */
    public FakeWaha answersAfter(long millis, String call, int status, String body) {
        answers.put(call, new Prepared(status, body, millis));
        return this;
    }

    /** Takes {@code METHOD /path} and answers it when it is let go. */
    public void hold(String call) {
        held.put(call, new CountDownLatch(1));
    }

    /** Answers everything that is held. */
    public void letGo() {
        held.values().forEach(CountDownLatch::countDown);
    }

    public List<Call> calls(String method, String path) {
        return calls.stream().filter(call -> call.method.equals(method) && call.path.equals(path)).toList();
    }

    /** The configuration that the hub wrote into the session. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> webhook() {
        Call written = calls.stream()
                .filter(call -> call.path.startsWith("/api/sessions") && call.body.contains("\"webhooks\""))
                .toList().getLast();
        var config = (Map<String, Object>) written.json().get("config");
        return ((List<Map<String, Object>>) config.get("webhooks")).getFirst();
    }

    /** The path of the hub's webhook, as configured. */
    public String webhookPath() {
        String url = String.valueOf(webhook().get("url"));
        return url.substring(url.indexOf("/webhooks/"));
    }

    /** The key the hub wants deliveries signed with. */
    public String hmacKey() {
        return String.valueOf(((Map<?, ?>) webhook().get("hmac")).get("key"));
    }

    public static String session(String status) {
        return """
                {"name":"default","status":"%s","config":{"webhooks":[]},"engine":{"engine":"GOWS"},
                 "me":%s}""".formatted(status, status.equals("WORKING")
                ? "{\"id\":\"5511940028922@c.us\",\"lid\":\"98765432109876@lid\",\"pushName\":\"Loja Aurora\"}"
                : "null");
    }

    /** A captured WAHA payload. */
    public static String fixture(String name) {
        return new String(fixtureBytes(name), StandardCharsets.UTF_8);
    }

    /** The bytes of a captured WAHA payload, as they were. */
    public static byte[] fixtureBytes(String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("integrations/src/test/resources/waha").resolve(name);
            if (Files.exists(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        throw new IllegalArgumentException("no captured payload " + name);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("X-Api-Key"));
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        calls.add(new Call(exchange.getRequestMethod(), path, query, body, key, Instant.now()));
        Prepared answer = key.equals(KEY)
                ? prepared(exchange.getRequestMethod() + " " + path, query)
                : new Prepared(401, "{\"message\":\"Unauthorized\"}", 0);
        pause(answer.delayMillis);
        await(held.getOrDefault(exchange.getRequestMethod() + " " + path, FREE));
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Prepared prepared(String call, String query) {
        List<String> parts = List.of(query.split("&"));
        return answers.entrySet().stream()
                .filter(one -> one.getKey().startsWith(call + "?")
                        && parts.contains(one.getKey().substring(call.length() + 1)))
                .map(Map.Entry::getValue).findFirst()
                .orElseGet(() -> answers.getOrDefault(call, other(call)));
    }

    private Prepared other(String path) {
        return path.endsWith("/new-message-id")
                ? new Prepared(200, "{\"id\":\"3EB0FAKE%012d\"}".formatted(ids.getAndIncrement()), 0)
                : new Prepared(404, "{\"message\":\"Not found\"}", 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
