package one.nexus.integrations.notificame;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.http.AddressPolicy;
import one.nexus.integrations.http.GuardedHttp;
import one.nexus.integrations.http.Timeouts;
import one.nexus.integrations.json.Json;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/** NotificaMe as it is met: it knows one token, and tells any other 404. Over real HTTP on a free port. */
final class NotificameServer implements AutoCloseable {

    static final String TOKEN = "0fb8e168-0000-11f0-88f5-0e386dc8b623";
    static final String CHANNEL = "a852adee-f1f4-440e-9443-9ec21b0b3ed5";
    static final String PERSON = "1098765432109876";
    static final String SECRET = "fixture-address-secret";
    static final Duration LATE = Duration.ofSeconds(2);

    /** Shorter than {@link #LATE}. */
    private static final Timeouts IMPATIENT = Timeouts.ofCalls().withRead(Duration.ofSeconds(1));

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    NotificameServer() {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(100).willReturn(json(404, "{\"code\":\"AUTHENTICATION_ERROR\"}")));
    }

    ChannelType.Opened open() {
        return open(address(), Timeouts.ofCalls());
    }

    ChannelType.Opened openImpatient() {
        return open(address(), IMPATIENT);
    }

    static ChannelType.Opened openOnNobody() {
        return open("http://127.0.0.1:" + freePort(), Timeouts.ofCalls());
    }

    private static ChannelType.Opened open(String address, Timeouts timeouts) {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("127.0.0.1"), Set.of()), timeouts);
        return new NotificameType(address).open(client, Clock.fixed(Fixtures.RECEIVED, ZoneOffset.UTC));
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    static ChannelAccount account(String market) {
        return account(market, TOKEN);
    }

    static ChannelAccount account(String market, String token) {
        return new ChannelAccount("7", NotificameType.KIND, Map.of("channelId", CHANNEL, "market", market),
                Map.of("hubToken", token, Enrolment.ADDRESS_SECRET, SECRET));
    }

    /** Answers everything that carries the token. */
    NotificameServer answering(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(10).withHeader("X-Api-Token", equalTo(TOKEN)).willReturn(answer));
        return this;
    }

    /** Answers one call: {@code GET /v1/channels}. */
    NotificameServer answering(String call, ResponseDefinitionBuilder answer) {
        String[] parts = call.split(" ");
        server.stubFor(request(parts[0], urlEqualTo(parts[1])).atPriority(1)
                .withHeader("X-Api-Token", equalTo(TOKEN)).willReturn(answer));
        return this;
    }

    /** Offers a file to everybody. */
    void offering(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlEqualTo(path)).atPriority(1).willReturn(answer));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).map(LoggedRequest.class::cast)
                .toList();
    }

    /** What was called, in order. */
    List<String> calls() {
        return requests().stream().map(asked -> asked.getMethod() + " " + asked.getUrl()).toList();
    }

    static Json body(LoggedRequest asked) {
        return Json.read(asked.getBody()).orElseThrow();
    }

    @Override
    public void close() {
        server.stop();
    }
}
