package one.nexus.hub.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's Bot API with one bot: updates wait until their number was asked past, as the real one keeps them. */
public final class FakeTelegram implements AutoCloseable {

    public static final String TOKEN = "123456789:AAEaBcDeFgHiJkLmNoPqRsTuVwXyZ012345";

    private static final Pattern CALL = Pattern.compile("/bot([^/]+)/(\\w+)");
    private static final Pattern OFFSET = Pattern.compile("\"?offset\"?[=:] ?\"?(\\d+)");
    private static final long PATIENCE_MILLIS = 300;

    private final HttpServer server;
    private final ConcurrentNavigableMap<Long, String> updates = new ConcurrentSkipListMap<>();
    private final BlockingQueue<Boolean> bell = new LinkedBlockingQueue<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger messages = new AtomicInteger(900);

    public FakeTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What the hub asked. */
    public record Call(String method, String body) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody did something: it waits until the hub has asked past it. */
    public void happens(long update, String json) {
        updates.put(update, json);
        bell.add(true);
    }

    /** Answers this method with an error from now on; none to answer it again. */
    public void refuses(String method, String error) {
        refusals.put(method, error);
    }

    public void allowsAgain(String method) {
        refusals.remove(method);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method.equals(method)).toList();
    }

    /** Whether everything that happened was asked past. */
    public boolean everythingTaken() {
        return updates.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = exchange.getRequestURI().getQuery() + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher call = CALL.matcher(exchange.getRequestURI().getPath());
        String answer = !call.matches() || !call.group(1).equals(TOKEN)
                ? error(401, "Unauthorized")
                : answered(call.group(2), body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.startsWith("{\"ok\":true") ? 200 : status(answer), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String answered(String method, String body) {
        calls.add(new Call(method, body));
        String refusal = refusals.get(method);
        if (refusal != null) {
            return refusal;
        }
        return switch (method) {
            case "getMe" -> ok("""
                    {"id":123456789,"is_bot":true,"first_name":"Aurora","username":"aurora_bot"}""");
            case "getUpdates" -> ok(waited(body));
            case "sendMessage" -> ok("""
                    {"message_id":%d,"date":1790000100,"chat":{"id":3527065,"type":"private"},"text":"x"}"""
                    .formatted(messages.incrementAndGet()));
            default -> ok("true");
        };
    }

    private String waited(String body) {
        Matcher offset = OFFSET.matcher(body);
        if (offset.find()) {
            updates.headMap(Long.parseLong(offset.group(1))).clear();
        }
        try {
            if (updates.isEmpty()) {
                bell.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "[" + String.join(",", updates.values()) + "]";
    }

    private static String ok(String result) {
        return "{\"ok\":true,\"result\":" + result + "}";
    }

    /** An answer that refuses, as Telegram writes it. */
    public static String error(int code, String why) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, why);
    }

    private static int status(String refusal) {
        return Integer.parseInt(refusal.replaceAll(".*\"error_code\":(\\d+).*", "$1"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
