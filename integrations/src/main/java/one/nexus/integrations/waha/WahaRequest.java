package one.nexus.integrations.waha;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import one.nexus.integrations.json.Json;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call to WAHA before it has an address. Fields that are not used are left out: WAHA's schema refuses null.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path   its segments, as they are; escaped when written ({@code @} becomes {@code %40})
 * @param query  its parameters
 * @param body   the JSON body; for a POST without one an empty body is sent
 */
record WahaRequest(String method, List<String> path, Map<String, String> query, Optional<Map<String, Object>> body) {

    private static final MediaType JSON = MediaType.get("application/json");

    static WahaRequest get(String... path) {
        return new WahaRequest("GET", List.of(path), Map.of(), Optional.empty());
    }

    static WahaRequest post(Map<String, Object> body, String... path) {
        return new WahaRequest("POST", List.of(path), Map.of(), Optional.of(body));
    }

    static WahaRequest post(String... path) {
        return new WahaRequest("POST", List.of(path), Map.of(), Optional.empty());
    }

    static WahaRequest put(Map<String, Object> body, String... path) {
        return new WahaRequest("PUT", List.of(path), Map.of(), Optional.of(body));
    }

    static WahaRequest delete(String... path) {
        return new WahaRequest("DELETE", List.of(path), Map.of(), Optional.empty());
    }

    WahaRequest with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new WahaRequest(method, path, more, body);
    }

    /** Whether WAHA handles a file before it answers. */
    boolean carriesFile() {
        return body.filter(content -> content.containsKey("file")).isPresent()
                || "true".equals(query.get("downloadMedia"));
    }

    Request to(WahaConnection connection) {
        HttpUrl.Builder url = connection.base().newBuilder();
        path.forEach(segment -> url.addEncodedPathSegment(escaped(segment)));
        query.forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder().url(url.build()).header("Accept", "application/json")
                .method(method, requestBody());
        if (!connection.apiKey().isEmpty()) {
            request.header("X-Api-Key", connection.apiKey());
        }
        return request.build();
    }

    private @Nullable RequestBody requestBody() {
        return switch (method) {
            case "POST", "PUT" -> body.map(content -> RequestBody.create(Json.write(content), JSON))
                    .orElseGet(() -> RequestBody.create(new byte[0]));
            default -> null;
        };
    }

    private static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
