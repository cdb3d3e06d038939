package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a hub hears when nobody keeps to the rules of HTTP (quality.md B17). */
@MicronautTest(transactional = false)
@Property(name = "nexus.connections.head-seconds", value = "2")
@Property(name = "nexus.connections.body-seconds", value = "3")
@Property(name = "nexus.connections.most", value = "120")
class WireTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final String ALIVE = "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private Wire wire() {
        return new Wire(hub.getURI());
    }

    /** A proxy and the hub could take the end of such a request for two different places. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n", "Content-Length: 6\r\nContent-Length: 5\r\n",
        "Content-Length: +6\r\n", "Content-Length: 6,5\r\n", "Content-Length: -1\r\n",
        "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding : chunked\r\nContent-Length: 6\r\n",
        "Transfer-Encoding:\r\n chunked\r\nContent-Length: 6\r\n"})
    void answersNoSmuggledRequest(String framing) {
        try (Wire wire = wire()) {
            wire.send("POST /api/team/sign-in HTTP/1.1\r\n" + HOST + framing + "Content-Type: application/json\r\n\r\n"
                    + "0\r\n\r\nX" + ALIVE);
            assertThat(wire.status()).as(framing).isBetween(400, 499);
            assertThat(wire.rest()).as(framing).doesNotContain("200 OK", "\"live\"");
        }
    }

    @Test
    void takesNoHeadWithoutEnd() {
        try (Wire many = wire()) {
            many.send("GET /health/live HTTP/1.1\r\n" + HOST);
            String thousand = IntStream.range(0, 1000).mapToObj(i -> "X-" + i + ": y\r\n").reduce("", String::concat);
            IntStream.range(0, 100).takeWhile(i -> many.send(thousand)).count();
            many.send("\r\n");
            assertThat(many.status()).isIn(0, 400, 413, 431);
        }
        try (Wire large = wire()) {
            large.send("GET /health/live HTTP/1.1\r\n" + HOST + "X: " + "y".repeat(1024 * 1024) + "\r\n\r\n");
            assertThat(large.status()).isIn(0, 400, 413, 431);
        }
        try (Wire address = wire()) {
            address.send("GET /health/live?" + "y".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(address.status()).isIn(0, 400, 413, 414);
        }
    }

    /** Each byte would begin the server's own time-out anew. */
    @Test
    void waitsForNoRequestThatNeverBecomesWhole() {
        try (Wire silent = wire(); Wire dripping = wire(); Wire second = wire(); Wire body = wire()) {
            dripping.send("GET /health/live HTTP/1.1\r\n" + HOST);
            second.send(ALIVE);
            assertThat(second.status()).isEqualTo(200);
            second.send("GET /health/li");
            body.send("POST /api/team/sign-in HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            Thread drip = Thread.ofVirtual().start(() -> {
                while (dripping.send("X: y\r\n")) {
                    LockSupport.parkNanos(100_000_000);
                }
            });
            assertThat(silent.read()).isEqualTo(-1);
            assertThat(dripping.read()).isEqualTo(-1);
            assertThat(second.read()).isEqualTo(-1);
            assertThat(body.rest()).doesNotContain("200 OK");
            drip.interrupt();
        }
    }

    @Test
    void opensNoMoreConnectionsThanItSaid() {
        List<Wire> wires = IntStream.range(0, 150).mapToObj(i -> wire()).toList();
        try {
            long refused = wires.stream().filter(wire -> !wire.send(ALIVE) || wire.status() == 0).count();
            assertThat(refused).isBetween(1L, 149L);
        } finally {
            wires.forEach(Wire::close);
        }
        await().untilAsserted(() -> {
            try (Wire later = wire()) {
                later.send(ALIVE);
                assertThat(later.status()).isEqualTo(200);
            }
        });
    }

    /** What is refused early leaves the connection usable, or says that it closes it. */
    @Test
    void refusesWithoutBreakingTheNextRequest() {
        String body = "{\"text\":\"x\"}";
        for (String request : List.of("PUT /api/conversation/conversations/%00/draft", "POST /api/contact/contacts",
                "PUT /api/nothing", "POST /health/live", "PATCH /api/team/members/x",
                "PUT /api/" + "y".repeat(6000))) {
            try (Wire wire = wire()) {
                wire.send(request + " HTTP/1.1\r\n" + HOST + "Authorization: Bearer made-up\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                String head = wire.head();
                assertThat(head).as(request).matches("(?s)HTTP/1\\.[01] 4.*");
                if (!head.startsWith("HTTP/1.0") && !head.toLowerCase(Locale.ROOT).contains("connection: close")) {
                    skipBody(wire, head);
                    wire.send(ALIVE);
                    assertThat(wire.status()).as(request + head).isEqualTo(200);
                }
            }
        }
    }

    private static void skipBody(Wire wire, String head) {
        int length = head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
        IntStream.range(0, length).forEach(i -> wire.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//api/team/members", "/api//team/members", "/api;x/team/members", "/api/team/members;x=1",
        "/%61pi/team/members", "/api%2fteam%2fmembers", "/api/team%2fmembers", "/..;/api/team/members",
        "/x/../api/team/members", "/x/%2e%2e/api/team/members", "/API/team/members", "/api/team/members/",
        "/api/team/./members", "/api/team/members%00", "/api/team/members%20", "/api/team/members.json",
        "\\api\\team\\members", "http://localhost/api/team/members", "/openapi.yml/../api/team/members",
        "/files/../api/team/members"})
    void letsNobodyInByAnOddPath(String path) {
        try (Wire wire = wire()) {
            wire.send("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            String answer = wire.rest();
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (200|301|308|400|401|403|404|405) .*")
                    .doesNotContain("\"items\"", "@one-nexus.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PROPFIND", "get"})
    void knowsNoOtherMethod(String method) {
        try (Wire wire = wire()) {
            wire.send(method + " /api/team/me HTTP/1.1\r\n" + HOST + "Cookie: nexus_session=canary-cookie\r\n"
                    + "Connection: close\r\n\r\n");
            assertThat(wire.rest()).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("canary-cookie");
        }
    }

    /** A page that resolves its own name to this machine is a stranger, whatever it calls the hub. */
    @Test
    void believesNoHostThatIsMadeUp() {
        String session = people.founded("Loja Aurora").browser().session();
        String evil = "http://evil.example";
        try (Wire wire = wire()) {
            wire.send("POST /api/team/sign-out HTTP/1.1\r\nHost: " + hub.getURI().getAuthority() + "\r\nOrigin: " + evil
                    + "\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n"
                    + "Cookie: nexus_session=" + session + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void readsNoFormOfTenThousandParts() {
        var signed = people.founded("Loja Aurora");
        String part = "--x\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\ny\r\n";
        String body = IntStream.range(0, 10_000).mapToObj(part::formatted).reduce(new StringBuilder(),
                StringBuilder::append, StringBuilder::append) + "--x--\r\n";
        var answer = signed.browser().with("Content-Type", "multipart/form-data; boundary=x").send("POST",
                "/api/media/uploads", Optional.of(body));
        assertThat(answer.status()).isBetween(400, 499);
    }

    /** {@code a[1]} before {@code a[0]} ran without end in the framework's reader of forms (GHSA-43w5-mmxv-cpvh). */
    @ParameterizedTest
    @ValueSource(strings = {"a[1]=x&a[0]=y", "email[1]=x&email[0]=y", "a[2147483647]=x", "a[-1]=x&a[b][c][d]=y"})
    void readsNoForm(String form) {
        var answer = people.stranger().with("Content-Type", "application/x-www-form-urlencoded").send("POST",
                "/api/team/sign-in", Optional.of(form));
        assertThat(answer.status()).isIn(400, 415);
    }

    /** The framework kept every value it was ever sent (GHSA-3rfq-4wpf-qqw3). */
    @Test
    void answersManyLanguagesAlike() {
        var stranger = people.stranger();
        assertThat(IntStream.range(0, 300).mapToObj(i -> "x".repeat(i % 8 + 1) + "-" + i + ";q=0." + i + ",*;q=" + i))
                .allSatisfy(language -> assertThat(
                        stranger.with("Accept-Language", language).get("/api/nothing").status()).isEqualTo(404));
    }

    @Test
    void saysTheHeadersThatKeepABrowserSafe() {
        Map<String, String> wanted = Map.of("Content-Security-Policy", "frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin", "X-Frame-Options", "DENY",
                "Permissions-Policy", "camera=()");
        Stream.of("/", "/api-docs", "/api/nothing", "/health/live", "/metrics").forEach(path -> {
            var headers = people.stranger().get(path).headers();
            wanted.forEach((name, part) -> assertThat(headers.firstValue(name).orElse("")).as(path + " " + name)
                    .contains(part));
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path)
                    .doesNotContain("unsafe-inline", "unsafe-eval", "*");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(headers.firstValue("Server").orElse("")).isEmpty();
        });
    }
}
