package one.nexus.hub.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import one.nexus.hub.Browser;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** A screen at the live socket: remembers every frame it was sent. */
public final class Screen implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private WebSocket socket;

    /** Opens a socket with a fresh ticket of {@code browser} and waits until it is greeted. */
    public static Screen open(URI hub, Browser browser) {
        return greeted(open(hub, ticket(browser), hub.toString(), "").join());
    }

    /** As {@link #open(URI, Browser)}, for a screen that has seen that much. */
    static Screen resume(URI hub, Browser browser, long chat, long core) {
        return greeted(open(hub, ticket(browser), hub.toString(), "&chat=%d&core=%d".formatted(chat, core)).join());
    }

    static CompletableFuture<Screen> open(URI hub, String ticket, String origin, String seen) {
        Screen screen = new Screen();
        URI address = URI.create(hub.toString().replaceFirst("http", "ws") + "/live?ticket="
                + URLEncoder.encode(ticket, StandardCharsets.UTF_8) + seen);
        return CLIENT.newWebSocketBuilder().header("Origin", origin).buildAsync(address, screen).thenApply(opened -> {
            screen.socket = opened;
            return screen;
        });
    }

    static String ticket(Browser browser) {
        return browser.post("/api/live/ticket", Map.of()).at("ticket").toString();
    }

    static Screen greeted(Screen screen) {
        screen.first(frame -> frame.path("type").asText().equals("hello"));
        return screen;
    }

    /** Says something to the hub. */
    public void say(String frame) {
        socket.sendText(frame, true).join();
    }

    WebSocket socket() {
        return socket;
    }

    /** Waits for a frame. */
    public JsonNode first(Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> frames.stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** The {@code number} of every thing this screen was shown, in the order of their coming. */
    List<Long> things() {
        return frames.stream()
                .filter(frame -> frame.path("event").asText().equals("thing.happened"))
                .map(frame -> frame.path("body").path("thing").asLong())
                .toList();
    }

    boolean wasSent(String type) {
        return frames.stream().anyMatch(frame -> frame.path("type").asText().equals(type));
    }

    /** Whether it was shown an event of that name. */
    boolean wasShown(String event) {
        return frames.stream().anyMatch(frame -> frame.path("event").asText().equals(event));
    }

    /** Waits until the hub closes it. @return the code */
    int closedWith() {
        return await().atMost(Duration.ofSeconds(10)).until(() -> closed.getNow(0), code -> code != 0);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(read(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(1006);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(json, broken);
        }
    }
}
