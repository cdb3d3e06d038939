package one.nexus.integrations.meta;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelType;
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
import java.util.Set;
import java.util.function.Function;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/** A Graph API server that knows one token and answers what a test tells it, over real HTTP on a free port. */
public final class MetaServer implements AutoCloseable {

    public static final String TOKEN = "EAAFixtureFixtureFixture0123456789";
    public static final String VERSION = "/v25.0/";
    public static final Duration LATE = Duration.ofSeconds(2);

    /** Shorter than {@link #LATE}. */
    private static final Timeouts IMPATIENT = Timeouts.ofCalls().withRead(Duration.ofSeconds(1));

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final Function<MetaServers, ChannelType> type;

    /** For one kind of channel. */
    public MetaServer(Function<MetaServers, ChannelType> type) {
        this.type = type;
        server.start();
        server.stubFor(any(anyUrl()).atPriority(100)
                .willReturn(error(401, 190, 463, "Error validating access token: Session has expired.")));
    }

    public ChannelType.Opened open() {
        return open(address(), Timeouts.ofCalls());
    }

    public ChannelType.Opened openImpatient() {
        return open(address(), IMPATIENT);
    }

    public ChannelType.Opened openOnNobody() {
        return open("http://127.0.0.1:" + freePort(), Timeouts.ofCalls());
    }

    private ChannelType.Opened open(String address, Timeouts timeouts) {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("127.0.0.1"), Set.of()), timeouts);
        return type.apply(MetaServers.at(address, MetaServers.VERSION)).open(client,
                Clock.fixed(MetaFixtures.RECEIVED, ZoneOffset.UTC));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** Answers everything that carries the token. */
    public MetaServer answering(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(10).withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .willReturn(answer));
        return this;
    }

    /** Answers what carries the token and is about this path, without the version. */
    public MetaServer answering(String path, ResponseDefinitionBuilder answer) {
        return answeringAt(VERSION + path, answer);
    }

    /** The same for a whole path. */
    public MetaServer answeringAt(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlPathEqualTo(path)).atPriority(1).withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .willReturn(answer));
        return this;
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    public static ResponseDefinitionBuilder error(int status, int code, int subcode, String message) {
        return json(status, "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code
                + ",\"error_subcode\":" + subcode + ",\"fbtrace_id\":\"A\"}}");
    }

    public List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).map(LoggedRequest.class::cast)
                .toList();
    }

    /** What was called, in order, without the version. */
    public List<String> paths() {
        return requests().stream().map(request -> request.getMethod() + " "
                + request.getUrl().replaceFirst("^" + VERSION, "").replaceFirst("\\?.*", "")).toList();
    }

    public LoggedRequest request() {
        List<LoggedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, got " + all.size());
        }
        return all.getFirst();
    }

    public static Json body(LoggedRequest request) {
        return Json.read(request.getBody()).orElseThrow();
    }

    @Override
    public void close() {
        server.stop();
    }
}
