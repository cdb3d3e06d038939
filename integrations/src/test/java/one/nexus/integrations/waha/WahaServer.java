package one.nexus.integrations.waha;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import okhttp3.OkHttpClient;
import one.nexus.integrations.http.AddressPolicy;
import one.nexus.integrations.http.GuardedHttp;
import one.nexus.integrations.http.Timeouts;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/** A WAHA server that answers what a test tells it, over real HTTP on a free port. */
final class WahaServer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-21T14:13:20Z");
    static final String KEY = "fixture-api-key";
    /** Shorter than {@link #LATE}; four times as long for files, which is longer than it. */
    private static final Timeouts IMPATIENT = Timeouts.ofCalls().withRead(Duration.ofSeconds(1));

    /** How long a server takes that is too slow for an impatient caller. */
    static final Duration LATE = Duration.ofSeconds(2);

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    WahaServer() {
        server.start();
    }

    static OkHttpClient client() {
        return client(Timeouts.ofCalls());
    }

    private static OkHttpClient client(Timeouts timeouts) {
        return GuardedHttp.client(AddressPolicy.allowing(Set.of("127.0.0.1"), Set.of()), timeouts);
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    WahaConnection connection() {
        return new WahaConnection(address(), KEY, "aurora");
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    WahaApi api() {
        return WahaApi.of(client(), connection(), clock());
    }

    WahaApi impatientApi() {
        return WahaApi.of(client(IMPATIENT), connection(), clock());
    }

    /** Answers everything with this file. */
    WahaServer answering(int status, String fixture) {
        return answering(json(status, Fixtures.text("rest/" + fixture)));
    }

    WahaServer answering(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(answer));
        return this;
    }

    WahaServer answering(String method, String url, ResponseDefinitionBuilder answer) {
        server.stubFor(WireMock.request(method, urlEqualTo(url))
                .willReturn(answer));
        return this;
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).map(LoggedRequest.class::cast)
                .toList();
    }

    LoggedRequest request() {
        List<LoggedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, got " + all.size());
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        server.stop();
    }
}
