package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A person at the hub's own API. */
final class HubClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI hub;
    private final HttpClient client;

    HubClient(URI hub) {
        this(hub, HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
    }

    private HubClient(URI hub, HttpClient client) {
        this.hub = hub;
        this.client = client;
    }

    /** The same person, signed in with the same cookie, at another node. */
    HubClient at(URI node) {
        return new HubClient(node, client);
    }

    HttpClient http() {
        return client;
    }

    URI hub() {
        return hub;
    }

    /** Uses the set-up link: makes the organisation and signs its administrator in. */
    void setUp(String token) throws IOException, InterruptedException {
        post("/api/team/set-up",
                Map.of("token", token, "organisation", "Clínica da Prova", "name", "Ana Prova", "email",
                        "ana@proof.example", "password", "uma senha bem comprida", "locale", "pt-BR", "timeZone",
                        "America/Sao_Paulo"));
    }

    /** Founds another organisation, where anybody may, and signs its administrator in. */
    void signUp(int number) throws IOException, InterruptedException {
        post("/api/team/sign-up", Map.of("organisation", "Clínica " + number, "name", "Bia Prova", "email",
                "bia" + number + "@proof.example", "password", "uma senha bem comprida", "locale", "pt-BR", "timeZone",
                "America/Sao_Paulo"));
    }

    /** Signs in who was made by {@link #setUp}. */
    void signIn() throws IOException, InterruptedException {
        post("/api/team/sign-in", Map.of("email", "ana@proof.example", "password", "uma senha bem comprida"));
    }

    /** Connects a WhatsApp number. @return the id of the inbox */
    long connect(FakeWaha waha) throws IOException, InterruptedException {
        return connect(waha.address());
    }

    /** The same when the server is reached at {@code address}. */
    long connect(URI address) throws IOException, InterruptedException {
        return post("/api/channel/inboxes", Map.of("name", "Recepção", "provider", "waha", "baseUrl",
                address.toString(), "apiKey", FakeWaha.KEY)).path("id").asLong();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return ask(request(path).GET().build());
    }

    /** The status of the answer to a GET, or 0 when there is none. */
    int status(String path) throws InterruptedException {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        }
    }

    /** The value of a number of {@code /metrics}, its labels summed up; 0 when there is none. */
    double metric(String name) throws IOException, InterruptedException {
        HttpResponse<String> numbers = client.send(request("/metrics").GET().build(),
                HttpResponse.BodyHandlers.ofString());
        return numbers.body().lines().filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return ask(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    void delete(String path) throws IOException, InterruptedException {
        ask(request(path).DELETE().build());
    }

    /** The session's cookie, as a request carries it. */
    String cookie() {
        return client.cookieHandler().map(handler -> ((CookieManager) handler).getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; ")))
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(20)).header("Origin",
                hub.toString());
    }

    private JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as("%s %s: %s", request.method(), request.uri(), response.body())
                .isBetween(200, 299);
        return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    }
}
