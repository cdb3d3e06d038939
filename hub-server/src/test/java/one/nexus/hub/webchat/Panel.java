package one.nexus.hub.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import one.nexus.hub.Browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** The panel of a visitor: speaks with the hub as the real one does, and remembers what it was told. */
final class Panel implements WebSocket.Listener {

    static final String PAGE = "https://loja.example";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI hub;
    private final String chat;
    private final Browser browser;
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;
    private String visit = "";

    Panel(URI hub, String token) {
        this.hub = hub;
        this.chat = "/chat/" + token;
        this.browser = new Browser(hub);
    }

    /** Begins a visit with these answers. */
    Panel begun(Map<String, String> answers) {
        Browser.Answer begun = begin(answers);
        if (begun.status() != 201) {
            throw new AssertionError(begun.text());
        }
        return holding(begun.at("visit").toString());
    }

    Browser.Answer begin(Map<String, String> answers) {
        Map<String, String> wanted = new HashMap<>(answers);
        wanted.putIfAbsent("page", PAGE);
        return browser.post(chat + "/visits", wanted);
    }

    /** Shows this from now on to be let in. */
    Panel holding(String shown) {
        visit = shown;
        browser.with("X-Visit", shown);
        return this;
    }

    String visit() {
        return visit;
    }

    Browser browser() {
        return browser;
    }

    Browser.Answer post(String path, Map<String, ?> body) {
        return browser.post(chat + path, body);
    }

    Browser.Answer put(String path, Map<String, ?> body) {
        return browser.put(chat + path, body);
    }

    Browser.Answer get(String path) {
        return browser.get(chat + path);
    }

    Browser.Answer say(String id, String words) {
        return post("/messages", Map.of("id", id, "text", words));
    }

    /** The words of the conversation as the visitor reads it, oldest first. */
    List<String> words() {
        return get("/messages").items().stream().map(message -> String.valueOf(message.get("text"))).toList();
    }

    /** Gives a file. */
    Browser.Answer give(String name, byte[] bytes) {
        String boundary = "----a-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        List<byte[]> parts = new ArrayList<>(List.of(head, bytes, tail));
        var request = HttpRequest.newBuilder(hub.resolve(chat + "/files")).header("X-Visit", visit)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Browser.Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Opens its socket and waits until it is greeted. */
    Panel listening() {
        frames.clear();
        closed = new CompletableFuture<>();
        socket = open(ticket(), hub.toString()).join();
        heard(frame -> frame.path("type").asText().equals("hello"));
        return this;
    }

    String ticket() {
        return post("/ticket", Map.of()).at("ticket").toString();
    }

    CompletableFuture<WebSocket> open(String ticket, String origin) {
        return CLIENT.newWebSocketBuilder().header("Origin", origin)
                .buildAsync(URI.create(hub.toString().replaceFirst("http", "ws") + chat + "/live?ticket="
                        + URLEncoder.encode(ticket, StandardCharsets.UTF_8)), this);
    }

    /** The line is cut without a word. */
    void cut() {
        socket.abort();
    }

    void speak(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Waits for a frame. */
    JsonNode heard(Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> frames.stream().filter(wanted).findFirst(), found -> found.isPresent()).orElseThrow();
    }

    /** Waits for a message of these words. */
    JsonNode told(String words) {
        return heard(frame -> frame.path("message").path("text").asText().equals(words)).path("message");
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

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
