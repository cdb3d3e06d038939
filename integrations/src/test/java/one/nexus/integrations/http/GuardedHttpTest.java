package one.nexus.integrations.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A canary listens on this machine; nobody may reach it by any way of writing its address. */
class GuardedHttpTest {

    private final WireMockServer canary = new WireMockServer(wireMockConfig().dynamicPort());

    @BeforeEach
    void listen() {
        canary.start();
        canary.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
    }

    @AfterEach
    void stop() {
        canary.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "0", "0.0.0.0", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "127.1", "127.0.0.1.",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]", "①②⑦.⓪.⓪.①", "user@127.0.0.1", "user:password@localhost", "example.com@127.0.0.1"})
    void letsNobodyReachThisMachine(String host) {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.publicOnly(), Timeouts.ofCalls());
        assertThatThrownBy(() -> get(client, host)).isInstanceOf(AddressRefused.class);
        assertThat(canary.getAllServeEvents()).isEmpty();
    }

    /** Some resolvers do not know the name with its dot; none may lead here. */
    @Test
    void letsNobodyReachThisMachineByAnAbsoluteName() {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.publicOnly(), Timeouts.ofCalls());
        assertThatThrownBy(() -> get(client, "localhost.")).isInstanceOf(UnknownHostException.class);
        assertThat(canary.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesANameThatAlsoAnswersWithAPrivateAddress() {
        Dns rebinding = host -> List.of(InetAddress.ofLiteral("203.0.112.1"), InetAddress.ofLiteral("127.0.0.1"));
        OkHttpClient client = GuardedHttp.client(AddressPolicy.publicOnly(), Timeouts.ofCalls(), rebinding);
        assertThatThrownBy(() -> get(client, "rebind.example")).isInstanceOf(AddressRefused.class);
        assertThat(canary.getAllServeEvents()).isEmpty();
    }

    @Test
    void connectsToTheAddressesItJudgedAndAsksForThemOnce() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Dns changing = host -> asked.incrementAndGet() == 1
                ? List.of(InetAddress.ofLiteral("127.0.0.1"))
                : List.of(InetAddress.ofLiteral("10.0.0.1"));
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("waha"), Set.of("127.0.0.0/8")),
                Timeouts.ofCalls(),
                changing);
        assertThat(get(client, "waha")).isEqualTo(200);
        assertThat(asked).hasValue(1);
    }

    @Test
    void reachesAHostThatIsAllowedByName() throws IOException {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("localhost:" + canary.port()), Set.of()),
                Timeouts.ofCalls());
        assertThat(get(client, "localhost")).isEqualTo(200);
    }

    @Test
    void refusesAnAllowedHostAtAnotherPort() {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("localhost:1"), Set.of()),
                Timeouts.ofCalls());
        assertThatThrownBy(() -> get(client, "localhost")).isInstanceOf(AddressRefused.class);
        assertThat(canary.getAllServeEvents()).isEmpty();
    }

    @Test
    void followsNoRedirect() throws IOException {
        canary.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "http://[::1]:1/")));
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowingPrivate(), Timeouts.ofCalls());
        assertThat(get(client, "127.0.0.1")).isEqualTo(302);
        assertThat(canary.getAllServeEvents()).hasSize(1);
    }

    @Test
    void neverReachesMetadataServices() {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowingPrivate(), Timeouts.ofCalls(),
                host -> List.of(InetAddress.ofLiteral("169.254.169.254")));
        assertThatThrownBy(() -> get(client, "metadata.google.internal")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> get(client, "169.254.169.254")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> get(client, "[fe80::1]")).isInstanceOf(AddressRefused.class);
    }

    /** Servers close what is idle, Node's after five seconds, and what is written there meanwhile is lost. */
    @Test
    void asksOverNoConnectionThatTheOtherSideHasClosed() throws Exception {
        var impatient = new WireMockServer(wireMockConfig().dynamicPort().jettyIdleTimeout(3_000L));
        impatient.start();
        impatient.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowingPrivate(), Timeouts.ofCalls());
        assertThat(get(client, "127.0.0.1", impatient.port())).isEqualTo(200);
        await().atMost(Duration.ofMillis(3_500)).until(() -> client.connectionPool().connectionCount() == 0);
        assertThat(get(client, "127.0.0.1", impatient.port())).isEqualTo(200);
        impatient.stop();
    }

    private int get(OkHttpClient client, String host) throws IOException {
        return get(client, host, canary.port());
    }

    private static int get(OkHttpClient client, String host, int port) throws IOException {
        Request request = new Request.Builder().url("http://" + host + ":" + port + "/").build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }
}
