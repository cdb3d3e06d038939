package one.nexus.hub;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Talks to a hub as a browser does: keeps its session cookie and says which page asks. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final URI hub;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Optional<String> cookie = Optional.empty();

    public Browser(URI hub) {
        this.hub = hub;
        headers.put("Origin", origin(hub));
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("User-Agent", "a test browser");
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {

        /** The body as a JSON object. */
        public Map<String, Object> json() {
            return read(Argument.mapOf(String.class, Object.class));
        }

        /** The body as a JSON list of objects. */
        public List<Map<String, Object>> list() {
            return read(Argument.listOf(Argument.mapOf(String.class, Object.class)));
        }

        /** The objects of a page. */
        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) json().get("items");
        }

        /** A value inside the body, {@code organisation.id}. */
        public Object at(String path) {
            Object value = json();
            for (String step : path.split("\\.")) {
                value = ((Map<?, ?>) value).get(step);
            }
            return value;
        }

        /** A whole number inside the body. */
        public long number(String path) {
            return ((Number) at(path)).longValue();
        }

        private <T> T read(Argument<T> type) {
            try {
                return JSON.readValue(text, type);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(text, unreadable);
            }
        }
    }

    public Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, Optional.of(write(body)));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, Optional.of(write(body)));
    }

    public Answer patch(String path, Map<String, ?> body) {
        return send("PATCH", path, Optional.of(write(body)));
    }

    public Answer delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    /** Sends a request and keeps the session cookie of the answer. */
    public Answer send(String method, String path, Optional<String> body) {
        var request = HttpRequest.newBuilder(URI.create(hub + path))
                .method(method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        body.ifPresent(text -> request.setHeader("Content-Type", "application/json"));
        headers.forEach(request::setHeader);
        cookie.ifPresent(value -> request.setHeader("Cookie", "nexus_session=" + value));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends this header from now on; an empty value leaves it out. */
    public Browser with(String header, String value) {
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** The value of the session cookie. */
    public String session() {
        return cookie.orElseThrow();
    }

    /** The same browser software with this session cookie. */
    public Browser holding(String session) {
        var other = new Browser(hub);
        other.cookie = Optional.of(session);
        return other;
    }

    private void keep(String header) {
        Stream.of(header.split(";")[0]).filter(pair -> pair.startsWith("nexus_session=")).forEach(pair -> {
            String value = pair.substring("nexus_session=".length());
            cookie = value.isEmpty() ? Optional.empty() : Optional.of(value);
        });
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String origin(URI hub) {
        return hub.getScheme() + "://" + hub.getAuthority();
    }
}
