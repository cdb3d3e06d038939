package one.nexus.hub.live;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.Wire;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The live socket under hands that do not keep to RFC 6455, or should not be here at all (quality.md B14, B16). */
@MicronautTest(transactional = false)
@Property(name = "nexus.connections.head-seconds", value = "2")
class HostileSocketTest {

    private static final int TEXT = 0x1;
    private static final int CONTINUATION = 0x0;
    private static final int PING = 0x9;
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;

    @Inject
    EmbeddedServer server;

    @Inject
    People people;

    @Inject
    Things things;

    private URI hub;
    private People.Signed ana;

    @BeforeEach
    void anOrganisation() {
        hub = server.getURI();
        ana = people.founded("Clínica Sol");
    }

    private String handshake(String query, String headers) {
        return "GET /live?" + query + " HTTP/1.1\r\nHost: " + hub.getAuthority() + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + headers + "\r\n";
    }

    private Wire opened() {
        Wire wire = new Wire(hub);
        wire.send(handshake("ticket=" + Screen.ticket(ana.browser()), "Origin: " + hub + "\r\n"));
        assertThat(wire.head()).startsWith("HTTP/1.1 101");
        greeted(wire);
        return wire;
    }

    private static byte[] frame(int first, byte[] payload) {
        return frame(first, payload, true);
    }

    private static byte[] frame(int first, byte[] payload, boolean masked) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        int mask = masked ? MASKED : 0;
        if (payload.length < 126) {
            frame.write(mask | payload.length);
        } else {
            frame.write(mask | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        if (masked) {
            frame.writeBytes(new byte[4]);
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** A frame of the hub. */
    private record Said(int opcode, byte[] payload) {

        /** The next one; nothing when the hub closed without a word. */
        static Optional<Said> next(Wire wire) {
            int first = wire.read();
            if (first < 0) {
                return Optional.empty();
            }
            int length = wire.read() & 0x7f;
            if (length == 126) {
                length = wire.read() << 8 | wire.read();
            } else if (length == 127) {
                throw new AssertionError("no frame here is that long");
            }
            byte[] payload = new byte[length];
            for (int i = 0; i < length; i++) {
                payload[i] = (byte) wire.read();
            }
            return Optional.of(new Said(first & 0x0f, payload));
        }
    }

    /** Frames before the hub has greeted can overtake its opening of the socket, and screens send none. */
    private static void greeted(Wire wire) {
        String said;
        do {
            said = new String(Said.next(wire).orElseThrow().payload, StandardCharsets.UTF_8);
        } while (!said.contains("\"hello\""));
    }

    /** Reads frames until the hub says goodbye. @return its code, 0 when it closed without a word */
    private static int goodbye(Wire wire) {
        while (true) {
            Optional<Said> said = Said.next(wire);
            if (said.isEmpty()) {
                return 0;
            }
            if (said.get().opcode == 0x8) {
                return ByteBuffer.wrap(said.get().payload).getShort();
            }
        }
    }

    /** The key of a handshake is the screen's to choose; another one may have chosen the same. */
    @Test
    void showsTheSameToTwoThatChoseOneKey() {
        try (Wire one = opened(); Wire two = opened()) {
            things.happen(ana.organisation(), 1);
            shown(one);
            shown(two);
        }
        try (Wire gone = opened(); Wire stays = opened()) {
            gone.close();
            things.happen(ana.organisation(), 2);
            shown(stays);
        }
    }

    private static void shown(Wire wire) {
        String said;
        do {
            said = new String(Said.next(wire).orElseThrow().payload, StandardCharsets.UTF_8);
        } while (!said.contains("\"thing.happened\""));
    }

    /** Compressed words can be a thousand times as large as they look. */
    @Test
    void agreesOnNoCompression() {
        try (Wire wire = new Wire(hub)) {
            wire.send(handshake("ticket=" + Screen.ticket(ana.browser()),
                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x-webkit-deflate-frame\r\n"));
            assertThat(wire.head()).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("extensions");
            greeted(wire);
            wire.send(HexFormat.of().parseHex("c18000000000"));
            assertThat(goodbye(wire)).isEqualTo(1002);
        }
    }

    /** Only a ticket opens it: no cookie, no token, in no place, with whatever origin. */
    @ParameterizedTest
    @ValueSource(strings = {"", "token=%s", "access_token=%s", "api_access_token=%s", "ticket=%s", "ticket="})
    void opensForATicketAlone(String query) {
        String token = String.valueOf(ana.browser().post("/api/team/tokens", Map.of("name", "program")).at("token"));
        for (String origin : List.of("", "Origin: " + hub + "\r\n", "Origin: null\r\n",
                "Origin: http://evil.example\r\n")) {
            try (Wire wire = new Wire(hub)) {
                wire.send(handshake(query.formatted(token), origin + "Cookie: nexus_session=" + ana.browser().session()
                        + "\r\nAuthorization: Bearer " + token + "\r\n"));
                assertThat(wire.status()).as(query + " " + origin).isEqualTo(403);
            }
        }
    }

    /** No browser leaves its origin out; a program may, and shows its ticket. */
    @ParameterizedTest
    @CsvSource({"Origin: null,403", "Origin: http://evil.example,403", "Origin: https://localhost.evil.example,403",
        "X-Nothing: x,101"})
    void looksAtTheOriginOfATicketsHolder(String header, int status) {
        try (Wire wire = new Wire(hub)) {
            wire.send(handshake("ticket=" + Screen.ticket(ana.browser()), header + "\r\n"));
            assertThat(wire.status()).isEqualTo(status);
        }
    }

    @Test
    void holdsLittleOfAMessageThatNeverEnds() {
        var memory = ManagementFactory.getMemoryMXBean();
        long before = memory.getHeapMemoryUsage().getUsed();
        byte[] piece = new byte[64 * 1024];
        int most = 132 * 16;
        int sent = 0;
        try (Wire wire = opened()) {
            wire.send(frame(TEXT, piece));
            while (sent < most && wire.send(frame(CONTINUATION, piece))) {
                sent++;
            }
            assertThat(goodbye(wire)).isIn(1009, 0);
        }
        // what the two ends' network buffers take is not the hub's
        assertThat(sent).isLessThan(most / 4);
        assertThat(memory.getHeapMemoryUsage().getUsed() - before).isLessThan(64L << 20);
    }

    @Test
    void endsAMessageOfManySmallPieces() {
        try (Wire wire = opened()) {
            wire.send(frame(TEXT, new byte[]{'x'}));
            for (int i = 0; i < 10_000 && wire.send(frame(CONTINUATION, new byte[]{'x'})); i++) {
                assertThat(i).isLessThan(10_000);
            }
            assertThat(goodbye(wire)).isIn(1009, 0);
        }
    }

    @Test
    void endsAFloodOfPings() {
        try (Wire wire = opened()) {
            for (int i = 0; i < 10_000 && wire.send(frame(FIN | PING, new byte[]{1})); i++) {
                assertThat(i).isLessThan(10_000);
            }
            assertThat(goodbye(wire)).isIn(1008, 1009, 0);
        }
    }

    /** What one screen says it types, every other screen is told. */
    @Test
    void endsAFloodOfWords() {
        byte[] words = "{\"type\":\"typing\",\"conversation\":1,\"on\":true}".getBytes(
                StandardCharsets.UTF_8);
        try (Wire wire = opened()) {
            for (int i = 0; i < 10_000 && wire.send(frame(FIN | TEXT, words)); i++) {
                assertThat(i).isLessThan(10_000);
            }
            assertThat(goodbye(wire)).isIn(1008, 1009, 1013, 0);
        }
    }

    /** Each with the whole frame in hexadecimal. */
    @ParameterizedTest
    @CsvSource({"a reserved opcode,838000000000", "a reserved control opcode,8b8000000000",
        "an unmasked frame,81027b7d", "a reserved bit,c18000000000", "a control frame in pieces,098000000000",
        "a continuation of nothing,808000000000", "a ping too long,89fe007e00000000",
        "text that is not UTF-8,818200000000c328", "half a surrogate,818300000000eda080",
        "a length with a sign,81ffffffffffffffffff00000000", "a goodbye of one byte,88810000000003",
        "binary for text,828200000000007b", "no JSON,818200000000787d"})
    void endsWhatIsNoFrameOfThisSocket(String what, String bytes) {
        try (Wire wire = opened()) {
            wire.send(HexFormat.of().parseHex(bytes));
            assertThat(goodbye(wire)).as(what).isIn(0, 1002, 1003, 1007, 1008, 1009, 1011);
        }
        Screen other = Screen.open(hub, ana.browser());
        things.happen(ana.organisation(), 1);
        await().untilAsserted(() -> assertThat(other.things()).contains(1L));
    }

    @Test
    void waitsForNoHandshakeThatNeverEnds() {
        try (Wire wire = new Wire(hub)) {
            wire.send("GET /live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n");
            assertThat(wire.read()).isEqualTo(-1);
        }
    }

    /** A number that was never given, or another organisation's, shows nothing but what is one's own. */
    @ParameterizedTest
    @CsvSource({"-1,-1", "-9223372036854775808,0", "9223372036854775807,9223372036854775807", "0,0"})
    void showsNothingForeignForAMadeUpNumber(long chat, long core) {
        People.Signed other = people.founded("Oficina Lua");
        for (long thing = 1001; thing < 1005; thing++) {
            things.happen(other.organisation(), thing);
        }
        Screen screen = Screen.resume(hub, ana.browser(), chat, core);
        things.happen(ana.organisation(), 1);
        things.happen(other.organisation(), 1006);
        Screen fresh = Screen.open(hub, ana.browser());
        things.happen(ana.organisation(), 2);
        await().untilAsserted(() -> assertThat(fresh.things()).contains(2L));
        assertThat(screen.things()).doesNotContain(1001L, 1002L, 1003L, 1004L, 1006L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&chat=x&core=y", "&chat=1e9&core=1", "&chat=99999999999999999999&core=1", "&chat=1"})
    void greetsAScreenThatRemembersNothingItCanRead(String seen) {
        Screen screen = Screen.open(hub, Screen.ticket(ana.browser()), hub.toString(), seen).join();
        screen.first(frame -> frame.path("type").asText().equals("hello"));
    }

    @Test
    void closesTheSocketOfATokenThatIsDeleted() {
        var token = ana.browser().post("/api/team/tokens", Map.of("name", "program"));
        var program = people.stranger().with("Authorization", "Bearer " + token.at("token"));
        Screen screen = Screen.open(hub, program);
        String late = Screen.ticket(program);
        ana.browser().delete("/api/team/tokens/" + token.at("id"));
        assertThat(screen.closedWith()).isEqualTo(1008);
        try (Wire wire = new Wire(hub)) {
            wire.send(handshake("ticket=" + late, ""));
            assertThat(wire.status()).isEqualTo(403);
        }
    }

    @Test
    void closesTheSocketOfWhoseRightsChange() {
        People.Signed agent = people.joined(ana.organisation(), Role.AGENT);
        Screen screen = Screen.open(hub, agent.browser());
        ana.browser().patch("/api/team/members/" + agent.user(), Map.of("role", "manager"));
        assertThat(screen.closedWith()).isEqualTo(1012);
    }
}
