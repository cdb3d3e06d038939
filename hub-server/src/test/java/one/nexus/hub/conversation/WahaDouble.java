package one.nexus.hub.conversation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A WAHA server with the session {@code aurora}, whose answers a test sets and holds back. */
public final class WahaDouble implements AutoCloseable {

    static final String SESSION = """
        {"name":"aurora","status":"WORKING","config":{"webhooks":[]},"engine":{"engine":"GOWS"},
         "me":{"id":"5511940028922@c.us","lid":"98765432109876@lid","pushName":"Loja Aurora"}}""";

    private final HttpServer server;
    private final Map<String, Prepared> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1);

    WahaDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        answers("GET /api/sessions", 200, "[" + SESSION + "]");
        answers("GET /api/sessions/aurora", 200, SESSION);
        answers("PUT /api/sessions/aurora", 200, SESSION);
        answers("GET /api/aurora/chats/all/messages", 200, "[]");
        for (String quiet : List.of("sendSeen", "startTyping", "stopTyping")) {
            answers("POST /api/" + quiet, 201, "{}");
        }
    }

    /** What the hub asked. */
    record Call(String method, String path, String body) {}

    private record Prepared(int status, byte[] body, CountDownLatch held) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers {@code METHOD /path} like this from now on. */
    void answers(String call, int status, String body) {
        answers(call, status, body.getBytes(StandardCharsets.UTF_8));
    }

    void answers(String call, int status, byte[] body) {
        answers.put(call, new Prepared(status, body, new CountDownLatch(0)));
    }

    /** Answers so when the test counts down. */
    CountDownLatch holds(String call, int status, String body) {
        var held = new CountDownLatch(1);
        answers.put(call, new Prepared(status, body.getBytes(StandardCharsets.UTF_8), held));
        return held;
    }

    List<Call> calls(String method, String path) {
        return calls.stream().filter(call -> call.method.equals(method) && call.path.equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        calls.add(new Call(exchange.getRequestMethod(), path, body));
        Prepared answer = answers.getOrDefault(exchange.getRequestMethod() + " " + path, other(path));
        try {
            answer.held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
        exchange.getResponseBody().write(answer.body);
        exchange.close();
    }

    private Prepared other(String path) {
        String body = path.endsWith("/new-message-id")
                ? "{\"id\":\"3EB0DOUBLE%012d\"}".formatted(ids.getAndIncrement())
                : "{\"message\":\"Not found\"}";
        return new Prepared(path.endsWith("/new-message-id") ? 200 : 404, body.getBytes(StandardCharsets.UTF_8),
                new CountDownLatch(0));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
