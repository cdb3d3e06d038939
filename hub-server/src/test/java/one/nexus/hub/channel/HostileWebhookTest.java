package one.nexus.hub.channel;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Deliveries by somebody who is no WAHA, and deliveries by a WAHA that has gone mad (quality.md B13). */
@MicronautTest(transactional = false)
@Property(name = "test.talk", value = "true")
class HostileWebhookTest {

    private static final byte[] TEXT = FakeWaha.fixtureBytes("webhooks/gows/message.text.pn.json");

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    Talk talk;

    private final FakeWaha waha = new FakeWaha();
    private People.Signed owner;
    private InboxId inbox;

    @BeforeEach
    void aConnectedInbox() {
        owner = people.founded("Loja Aurora");
        inbox = WebhookTest.connect(owner, waha);
    }

    @AfterEach
    void closed() {
        waha.close();
    }

    private int post(byte[] body, Map<String, String> headers) {
        return Posting.post(hub.getURI(), waha.webhookPath(), body, headers).statusCode();
    }

    private String signature(byte[] body) {
        return Posting.hmac("HmacSHA512", waha.hmacKey(), body);
    }

    private void nothingIsStored() {
        assertThat(talk.arrivals(inbox)).isEmpty();
        assertThat(owner.browser().get("/api/channel/kept-events").items()).isEmpty();
    }

    /** What looks like a signature and is none. */
    static Stream<String> noSignatures() {
        String zeros = "0".repeat(128);
        return Stream.of("", " ", "x", zeros, zeros + "0", "sha512=" + zeros, "%", "null", "undefined", "{}",
                "\u00e9".repeat(128), "a".repeat(7000));
    }

    @ParameterizedTest
    @MethodSource("noSignatures")
    void takesNothingForASignatureThatIsNone(String header) {
        assertThat(post(TEXT, Map.of("X-Webhook-Hmac", header))).isIn(401, 413);
        nothingIsStored();
    }

    @Test
    void takesNoSignatureWithSomethingAroundIt() {
        String right = signature(TEXT);
        for (String header : new String[]{right + ",x", "x," + right, right + right, right.substring(1),
            "sha512=" + right, "0x" + right}) {
            assertThat(post(TEXT, Map.of("X-Webhook-Hmac", header))).as(header).isEqualTo(401);
        }
        for (String algorithm : new String[]{"sha1", "none", "", "sha256", "SHA512,none", "HmacSHA512"}) {
            int status = post(TEXT, Map.of("X-Webhook-Hmac", "0".repeat(128), "X-Webhook-Hmac-Algorithm", algorithm));
            assertThat(status).as(algorithm).isEqualTo(401);
        }
        nothingIsStored();
    }

    @Test
    void takesNoSignatureOfAChangedBody() {
        String right = signature(TEXT);
        byte[] shorter = Arrays.copyOf(TEXT, TEXT.length - 1);
        byte[] longer = Arrays.copyOf(TEXT, TEXT.length + 1);
        byte[] turned = TEXT.clone();
        turned[TEXT.length / 2] ^= 1;
        for (byte[] changed : new byte[][]{new byte[0], shorter, longer, turned}) {
            assertThat(post(changed, Map.of("X-Webhook-Hmac", right))).isEqualTo(401);
        }
        nothingIsStored();
    }

    /** Nothing is parsed before the signature was found right, so nothing can go wrong there. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[[[[", "{\"a\":1e400}", "\u0000",
        "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"/\">"})
    void refusesUnsignedRubbish(String body) {
        assertThat(post(body.getBytes(StandardCharsets.UTF_8), Map.of())).isEqualTo(401);
        nothingIsStored();
    }

    /** Genuine, and yet no JSON that anybody should read: kept as it came. */
    static Stream<byte[]> unreadable() {
        String event = "{\"event\":\"message.any\",\"payload\":";
        return Stream.of(new byte[]{'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'},
                text(event + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001)),
                text(event + "[".repeat(100_000)), text(event + "1" + "0".repeat(100_000) + "}"),
                text("{\"event\":\"a\",\"event\":\"b\",\"payload\":{}}"), text(event + "-0}"), text(event + "NaN}"),
                text("\"" + "x".repeat(1 << 20)), text("{}{}"), text("\uFEFF\uFEFF{}"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void keepsSignedRubbish(byte[] body) {
        assertThat(Posting.signed(hub.getURI(), waha.webhookPath(), body, waha.hmacKey())).isEqualTo(200);
        assertThat(talk.arrivals(inbox)).isEmpty();
        assertThat(owner.browser().get("/api/channel/kept-events").items()).hasSize(1);
    }

    /** The type of a body is a claim like any other; the bytes count. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/xml", "nonsense"})
    void readsTheBytesWhateverTheyAreCalled(String type) {
        assertThat(post(TEXT, Map.of("Content-Type", type))).isIn(401, 415, 400);
        nothingIsStored();
        assertThat(post(TEXT, Map.of("Content-Type", type, "X-Webhook-Hmac", signature(TEXT)))).isIn(200, 400, 415);
    }

    @Test
    void unpacksNoBombAndTakesNoBodyWithoutEnd() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(blank);
            }
        }
        byte[] bomb = packed.toByteArray();
        assertThat(post(bomb, Map.of("Content-Encoding", "gzip", "X-Webhook-Hmac", signature(bomb))))
                .isIn(400, 401, 413);
        byte[] large = new byte[30 << 20];
        try (Wire wire = new Wire(hub.getURI())) {
            wire.send("POST " + waha.webhookPath() + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                    + "X-Webhook-Hmac: " + "0".repeat(128) + "\r\n\r\n" + Integer.toHexString(large.length) + "\r\n");
            wire.send(large);
            wire.send("\r\n0\r\n\r\n");
            assertThat(wire.status()).isIn(0, 401, 413);
        }
        try (Wire wire = new Wire(hub.getURI())) {
            wire.send("POST " + waha.webhookPath() + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: "
                    + (30 << 20) + "\r\n\r\n");
            assertThat(wire.status()).isIn(100, 413, 417);
        }
        nothingIsStored();
    }

    /** Nobody learns from the answer which addresses there are by what they post there. */
    @Test
    void tellsNothingOfWhatIsBehindAnAddress() {
        var known = Posting.post(hub.getURI(), waha.webhookPath(), TEXT, Map.of());
        var unknown = Posting.post(hub.getURI(), "/webhooks/waha/" + "A".repeat(43), TEXT, Map.of());
        assertThat(known.body()).isEmpty();
        assertThat(unknown.body()).isEmpty();
    }
}
