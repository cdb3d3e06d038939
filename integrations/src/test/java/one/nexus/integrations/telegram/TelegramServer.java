package one.nexus.integrations.telegram;

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
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/** A Bot API server that answers what a test tells it, over real HTTP on a free port. */
final class TelegramServer implements AutoCloseable {

    static final String TOKEN = "7000000001:AAFixtureFixtureFixtureFixture-_1234";
    static final String SECRET = "fixture-delivery-secret";
    static final String BOT = "/bot" + TOKEN + "/";
    static final Duration LATE = Duration.ofSeconds(2);

    /** Shorter than {@link #LATE}; four times as long for files, which is longer than it. */
    private static final Timeouts IMPATIENT = Timeouts.ofCalls().withRead(Duration.ofSeconds(1));

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    TelegramServer() {
        server.start();
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

    static ChannelType.Opened open(String address, Timeouts timeouts) {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("127.0.0.1"), Set.of()), timeouts);
        return new TelegramType(address).open(client, Clock.fixed(Fixtures.RECEIVED, ZoneOffset.UTC));
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    static ChannelAccount account(String delivery) {
        return account(TOKEN, delivery);
    }

    static ChannelAccount account(String token, String delivery) {
        return new ChannelAccount("7", TelegramType.KIND, Map.of("delivery", delivery),
                Map.of("botToken", token, Enrolment.DELIVERY_SECRET, SECRET));
    }

    /** Answers everything with this file. */
    TelegramServer answering(int status, String fixture) {
        return answering(json(status, Fixtures.text(fixture)));
    }

    TelegramServer answering(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(answer));
        return this;
    }

    /** Answers one method, or one file, of the bot. */
    TelegramServer answering(String url, ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlEqualTo(url)).atPriority(1).willReturn(answer));
        return this;
    }

    /** Answers what carries these words. */
    TelegramServer answeringWhere(String words, ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(1).withRequestBody(containing(words)).willReturn(answer));
        return this;
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    static ResponseDefinitionBuilder error(int code, String description) {
        return json(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).map(LoggedRequest.class::cast)
                .toList();
    }

    /** The methods that were called, in order. */
    List<String> methods() {
        return requests().stream().map(request -> request.getUrl().substring(BOT.length())).toList();
    }

    LoggedRequest request() {
        List<LoggedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, got " + all.size());
        }
        return all.getFirst();
    }

    static Json body(LoggedRequest request) {
        return Json.read(request.getBody()).orElseThrow();
    }

    @Override
    public void close() {
        server.stop();
    }
}
