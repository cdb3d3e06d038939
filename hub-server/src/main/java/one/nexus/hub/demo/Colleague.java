package one.nexus.hub.demo;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A colleague of the demonstration at work: uses the routes that a browser uses, signed in like one. */
final class Colleague {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI hub;
    private final JsonMapper json;
    private final String cookie;

    private Colleague(URI hub, JsonMapper json, String cookie) {
        this.hub = hub;
        this.json = json;
        this.cookie = cookie;
    }

    /** What came back. */
    record Answer(int status, Map<String, Object> body) {

        boolean good() {
            return status < 300;
        }

        long number(String key) {
            return Colleague.number(body.get(key));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) body.getOrDefault("items", List.of());
        }
    }

    /** A whole number of an answer; 0 when it is none. */
    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** Signs in, later when others guess at the same door; empty when the password is another one by now. */
    static Optional<Colleague> signIn(URI hub, JsonMapper json, String email, String password) {
        while (true) {
            HttpResponse<String> answer = send(hub, "", "POST", "/api/team/sign-in",
                    Optional.of(write(json, Map.of("email", email, "password", password))));
            switch (answer.statusCode()) {
                case 200 -> {
                    return answer.headers().allValues("Set-Cookie").stream()
                            .filter(header -> header.startsWith("nexus_session=")).findFirst()
                            .map(header -> new Colleague(hub, json, header.split(";", 2)[0]));
                }
                case 401 -> {
                    return Optional.empty();
                }
                case 429, 503 -> pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
                default -> throw new IllegalStateException("the sign-in answered " + answer.statusCode());
            }
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Answer get(String path) {
        return read(send(hub, cookie, "GET", path, Optional.empty()));
    }

    /** The objects of an answer that is a list. */
    List<Map<String, Object>> list(String path) {
        HttpResponse<String> answer = send(hub, cookie, "GET", path, Optional.empty());
        if (!answer.body().startsWith("[")) {
            return List.of();
        }
        try {
            return json.readValue(answer.body(), Argument.listOf(Argument.mapOf(String.class, Object.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Answer post(String path, Map<String, ?> body) {
        return read(send(hub, cookie, "POST", path, Optional.of(write(json, body))));
    }

    Answer put(String path, Map<String, ?> body) {
        return read(send(hub, cookie, "PUT", path, Optional.of(write(json, body))));
    }

    Answer patch(String path, Map<String, ?> body) {
        return read(send(hub, cookie, "PATCH", path, Optional.of(write(json, body))));
    }

    private Answer read(HttpResponse<String> response) {
        String text = response.body().strip();
        if (!text.startsWith("{")) {
            return new Answer(response.statusCode(), Map.of());
        }
        try {
            return new Answer(response.statusCode(), json.readValue(text, Argument.mapOf(String.class, Object.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HttpResponse<String> send(URI hub, String cookie, String method, String path,
            Optional<String> body) {
        var request = HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").header("Sec-Fetch-Site", "same-origin")
                .header("User-Agent", "One Nexus demonstration")
                .method(method, body.map(HttpRequest.BodyPublishers::ofString)
                        .orElseGet(HttpRequest.BodyPublishers::noBody));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String write(JsonMapper json, Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
