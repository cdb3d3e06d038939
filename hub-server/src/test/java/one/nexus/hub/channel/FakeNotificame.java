package one.nexus.hub.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** NotificaMe with one account and two channels. It tells a wrong token 404, and its errors with the status of success. */
public final class FakeNotificame implements AutoCloseable {

    public static final String TOKEN = "0fb8e168-0000-11f0-88f5-0e386dc8b623";
    public static final String CHANNEL = "a852adee-f1f4-440e-9443-9ec21b0b3ed5";

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile String trouble = "";

    public FakeNotificame() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What the hub asked: method and path, and the body. */
    public record Call(String what, String body) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls(String what) {
        return calls.stream().filter(call -> call.what.equals(what)).toList();
    }

    /** Takes no message from now on, and says so in this way: {@code 429}, {@code 503}, {@code 200 {…}}, {@code cut}. */
    public void refuses(String how) {
        trouble = how;
    }

    public void allowsAgain() {
        trouble = "";
    }

    /** The id of the message that was taken last. */
    public String lastMessage() {
        return "nm-" + messages.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        calls.add(new Call(what,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        boolean sends = what.endsWith("/messages");
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Api-Token"))) {
            say(exchange, 404, "{\"code\":\"AUTHENTICATION_ERROR\"}");
        } else if (sends && trouble.equals("cut")) {
            exchange.close();
        } else if (sends && !trouble.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            say(exchange, Integer.parseInt(trouble.substring(0, 3)), trouble.substring(3).strip());
        } else {
            say(exchange, 200, answered(what));
        }
    }

    private String answered(String what) {
        return switch (what) {
            case "GET /v1/channels" -> """
                    [{"id":"%s","name":"Loja Aurora","type":"instagram"},{"id":"another","name":"Outra"}]"""
                    .formatted(CHANNEL);
            case "POST /v1/subscriptions" -> "{\"id\":\"s1\"}";
            case "GET /v1/subscriptions" -> "[]";
            default -> what.endsWith("/messages")
                    ? "{\"id\":\"nm-" + messages.incrementAndGet() + "\"}"
                    : "{\"error\":{\"code\":\"Hub404\",\"message\":\"channel not found\"}}";
        };
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
