package one.nexus.integrations.waha;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.channel.SessionState;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

class WahaSessionsTest {

    private static final String SESSION = "/api/sessions/aurora";
    private static final WahaSessionConfig CONFIG = new WahaSessionConfig("http://hub:8080/hooks/waha/ibx_1",
            "fixture-waha-hmac-key", "ibx_1", Map.of("tenant.id", "t_aurora", "inbox.id", "ibx_1"), true);

    private final WahaServer waha = new WahaServer();

    @AfterEach
    void stop() {
        waha.close();
    }

    @Test
    void createsTheSessionAsTheDocumentationRecommends() {
        waha.answering(201, "sessions.get.response.json");
        WahaSession session = waha.api().sessions().create(CONFIG).found().orElseThrow();
        assertThat(session.state()).isEqualTo(SessionState.WORKING);
        assertThat(session.engine()).contains("GOWS");
        assertThat(session.owner().orElseThrow().name()).contains("Loja Aurora");
        ObjectNode expected = (ObjectNode) Fixtures.json("rest/sessions.create.request.json").node();
        ObjectNode hook = (ObjectNode) expected.path("config").path("webhooks").path(0);
        ((ObjectNode) hook.path("retries")).put("attempts", 12);
        ((ObjectNode) hook.path("customHeaders").path(0)).put("name", "X-Nexus-Inbox");
        ((ObjectNode) expected.path("config")).remove("debug");
        // WAHA's browser engines send message.ack and presence.update only with it
        ((ObjectNode) expected.path("config")).putObject("webjs").put("tagsEventsOn", true);
        assertThat(Json.read(waha.request().getBody()).orElseThrow().node()).isEqualTo(expected);
    }

    @Test
    void hearsEachMessageOnce() {
        assertThat(WahaSessionConfig.EVENTS).contains("message.any").doesNotContain("message", "*")
                .doesNotHaveDuplicates();
    }

    @Test
    void createsTheSessionWhereItIsMissing() {
        waha.answering("GET", SESSION, aResponse().withStatus(404)).answering("POST", "/api/sessions",
                WahaServer.json(201, Fixtures.text("rest/sessions.get.response.json")));
        assertThat(waha.api().sessions().adopt(CONFIG).found()).isPresent();
        assertThat(methods()).containsExactly("GET", "POST");
    }

    @Test
    void adoptsASessionAndKeepsWhatItsOwnerSet() {
        ObjectNode present = present();
        ObjectNode config = (ObjectNode) present.path("config");
        config.putObject("proxy").put("server", "proxy:3128").putNull("username");
        ((ArrayNode) config.path("webhooks")).addObject().put("url", "https://n8n.example/hook").putArray("events")
                .add("message");
        waha.answering("GET", SESSION, WahaServer.json(200, present.toString())).answering("PUT", SESSION,
                WahaServer.json(200, present.toString()));
        assertThat(waha.api().sessions().adopt(CONFIG).found().orElseThrow().webhooks())
                .containsExactly("https://n8n.example/hook");
        Json written = Json.read(waha.requests().getLast().getBody()).orElseThrow();
        assertThat(written.at("config", "proxy").node()).hasToString("{\"server\":\"proxy:3128\"}");
        assertThat(written.items("config", "webhooks").stream().flatMap(hook -> hook.text("url").stream()))
                .containsExactly("https://n8n.example/hook", "http://hub:8080/hooks/waha/ibx_1");
    }

    @Test
    void replacesItsOwnOlderWebhook() {
        ObjectNode present = present();
        ((ObjectNode) present.path("config"))
                .setAll(new WahaSessionConfig("http://old:1/hook", "old", "ibx_1", Map.of(),
                        false).fresh());
        waha.answering("GET", SESSION, WahaServer.json(200, present.toString())).answering("PUT", SESSION,
                WahaServer.json(200, present.toString()));
        waha.api().sessions().adopt(CONFIG);
        Json written = Json.read(waha.requests().getLast().getBody()).orElseThrow();
        assertThat(written.items("config", "webhooks")).singleElement().satisfies(hook -> assertThat(hook.text("url"))
                .contains("http://hub:8080/hooks/waha/ibx_1"));
    }

    @Test
    void letsGoOfASessionAndLeavesTheOtherListeners() {
        ObjectNode present = present();
        ((ObjectNode) present.path("config")).setAll(CONFIG.fresh());
        ((ArrayNode) present.path("config").path("webhooks")).addObject().put("url", "https://n8n.example/hook");
        waha.answering("POST", SESSION + "/stop", WahaServer.json(201, present.toString()))
                .answering("GET", SESSION, WahaServer.json(200, present.toString()))
                .answering("PUT", SESSION, WahaServer.json(200, present.toString()));
        assertThat(waha.api().sessions().release(CONFIG).found()).isPresent();
        Json written = Json.read(waha.requests().getLast().getBody()).orElseThrow();
        assertThat(written.items("config", "webhooks")).singleElement().satisfies(hook -> assertThat(hook.text("url"))
                .contains("https://n8n.example/hook"));
        assertThat(written.isTrue("config", "gows", "storage", "messages")).isTrue();
    }

    @Test
    void leavesASessionAloneThatIsAlreadyOurs() {
        ObjectNode present = present();
        ObjectNode config = CONFIG.fresh();
        ((ObjectNode) config.path("webhooks").path(0)).putNull("filter");
        present.set("config", config.putNull("proxy"));
        waha.answering("GET", SESSION, WahaServer.json(200, present.toString()));
        assertThat(waha.api().sessions().adopt(CONFIG).found()).isPresent();
        assertThat(methods()).containsExactly("GET");
    }

    @Test
    void startsAnAdoptedSessionThatIsStopped() {
        ObjectNode present = present();
        present.put("status", "STOPPED").set("config", CONFIG.fresh());
        waha.answering("GET", SESSION, WahaServer.json(200, present.toString())).answering("POST", SESSION + "/start",
                WahaServer.json(201, Fixtures.text("rest/sessions.get.response.json")));
        assertThat(waha.api().sessions().adopt(CONFIG).found().orElseThrow().state()).isEqualTo(SessionState.WORKING);
    }

    @Test
    void steersTheSession() {
        waha.answering(201, "sessions.get.response.json");
        WahaSessions sessions = waha.api().sessions();
        assertThat(List.of(sessions.start(), sessions.stop(), sessions.restart(), sessions.logOut(),
                sessions.update(CONFIG),
                sessions.get())).allSatisfy(answer -> assertThat(answer.found()).isPresent());
        assertThat(sessions.delete().found()).contains(true);
        assertThat(waha.requests().stream().map(request -> request.getMethod() + " " + request.getUrl()).toList())
                .containsExactly("POST " + SESSION + "/start", "POST " + SESSION + "/stop",
                        "POST " + SESSION + "/restart",
                        "POST " + SESSION + "/logout", "PUT " + SESSION, "GET " + SESSION, "DELETE " + SESSION);
    }

    @Test
    void listsStoppedSessionsToo() {
        waha.answering(WahaServer.json(200, "[" + Fixtures.text("rest/sessions.get.response.json") + ",7,{}]"));
        assertThat(waha.api().sessions().list().found().orElseThrow()).singleElement().satisfies(session -> assertThat(
                session.name()).isEqualTo("aurora"));
        assertThat(waha.request().getUrl()).isEqualTo("/api/sessions?all=true");
    }

    @Test
    void givesTheQrCodeToDraw() {
        waha.answering(200, "auth.qr.raw.response.json");
        assertThat(waha.api().sessions().qr().found()).contains("2@4c8Q...,AbCd...,EfGh...,IjKl...");
        assertThat(waha.request().getUrl()).isEqualTo("/api/aurora/auth/qr?format=raw");
    }

    @Test
    void givesThePairingCode() {
        waha.answering(201, "auth.request-code.response.json");
        assertThat(waha.api().sessions().pairingCode("5511940028922").found()).contains("ABCD-ABCD");
        assertThat(Json.read(waha.request().getBody())).contains(Fixtures.json("rest/auth.request-code.request.json"));
    }

    @Test
    void knowsWhetherSomebodyIsLoggedIn() {
        waha.answering(WahaServer.json(200, "null"));
        assertThat(waha.api().sessions().me().found()).contains(Optional.empty());
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(problem(401, "{}")).isEqualTo(Problem.UNAUTHORISED);
        assertThat(problem(404, "")).isEqualTo(Problem.NOT_FOUND);
        assertThat(problem(429, "")).isEqualTo(Problem.THROTTLED);
        assertThat(problem(500, "")).isEqualTo(Problem.UNREACHABLE);
        assertThat(problem(400, "")).isEqualTo(Problem.INVALID);
        assertThat(problem(200, "<html>")).isEqualTo(Problem.UNREADABLE);
        assertThat(problem(200, "{}")).isEqualTo(Problem.UNREADABLE);
        assertThat(problem(422, Fixtures.text("rest/error.422.session-not-working.response.json")))
                .isEqualTo(Problem.NOT_READY);
    }

    private Problem problem(int status, String body) {
        waha.answering(WahaServer.json(status, body));
        return ((Failed<WahaSession>) waha.api().sessions().get()).problem();
    }

    private List<String> methods() {
        return waha.requests().stream().map(request -> request.getMethod().getName()).toList();
    }

    private static ObjectNode present() {
        return (ObjectNode) Fixtures.json("rest/sessions.get.response.json").node();
    }
}
