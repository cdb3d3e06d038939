package one.nexus.integrations.program;

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

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/** A program that answers what a test tells it, and a log of what it was told. */
final class Program implements CallbackLog, AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-21T17:13:22Z");
    static final String SIGNING = "fixture-signing-secret";
    static final String OWN = "fixture-own-secret";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final Map<String, Integer> tries = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Program() {
        server.start();
    }

    Program answering(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        return this;
    }

    ChannelType.Opened open() {
        OkHttpClient client = GuardedHttp.client(AddressPolicy.allowing(Set.of("127.0.0.1", "localhost"), Set.of()),
                Timeouts.ofCalls());
        return new ProgramType(this).open(client, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    ChannelAccount account() {
        return account("http://127.0.0.1:" + server.port() + "/hook?team=1");
    }

    static ChannelAccount account(String url) {
        return new ChannelAccount("7", ProgramType.KIND, Map.of("callbackUrl", url),
                Map.of(Enrolment.SIGNING_SECRET, SIGNING, Enrolment.DELIVERY_SECRET, OWN));
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).map(LoggedRequest.class::cast)
                .toList();
    }

    static Json body(LoggedRequest request) {
        return Json.read(request.getBody()).orElseThrow();
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    @Override
    public Begun begun(ChannelAccount account, Callback callback) {
        return new Begun(tries.merge(callback.delivery(), 1, Integer::sum), NOW);
    }

    @Override
    public void ended(ChannelAccount account, Callback callback, Outcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void close() {
        server.stop();
    }
}
