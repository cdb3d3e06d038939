package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class WahaSignatureTest {

    private static final String BODY = "{\"event\":\"message\",\"session\":\"default\",\"engine\":\"WEBJS\"}";
    private static final String KEY = "my-secret-key";
    private static final String SIGNATURE = "208f8a55dde9e05519e898b10b89bf0d0b3b0fdf11fdbf09b6b90476301b98d8"
            + "097c462b2b17a6ce93b6b47a136cf2e78a33a63f6752c2c1631777076153fa89";

    @Test
    void acceptsTheVectorOfTheDocumentation() {
        assertThat(verdict(BODY, Map.of("X-Webhook-Hmac", SIGNATURE, "X-Webhook-Hmac-Algorithm", "sha512")))
                .isEqualTo(new Genuine());
    }

    @Test
    void findsHeadersInAnyCase() {
        assertThat(verdict(BODY, Map.of("x-webhook-hmac", SIGNATURE, "X-WEBHOOK-HMAC-ALGORITHM", "SHA512")))
                .isEqualTo(new Genuine());
    }

    @TestFactory
    Stream<DynamicTest> acceptsEveryCapturedDelivery() {
        return Fixtures.headers().entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
            Webhook webhook = new Webhook(Fixtures.RECEIVED, file.getValue(),
                    Fixtures.bytes("webhooks/" + file.getKey()));
            assertThat(WahaSignature.verify(Optional.of(Fixtures.hmacKey()), webhook)).isEqualTo(new Genuine());
            assertThat(WahaSignature.verify(Optional.of("another inbox's key"), webhook))
                    .isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
        }));
    }

    @Test
    void signsEveryCapturedDelivery() {
        assertThat(Fixtures.headers().keySet()).containsExactlyInAnyOrderElementsOf(Fixtures.webhooks());
    }

    @Test
    void refusesADeliveryWithoutSignature() {
        assertThat(verdict(BODY, Map.of())).isEqualTo(new Refused(Reason.NO_SIGNATURE));
        assertThat(verdict(BODY, Map.of("X-Webhook-Hmac", " "))).isEqualTo(new Refused(Reason.NO_SIGNATURE));
    }

    @Test
    void refusesTheSignatureOfAnotherBody() {
        assertThat(verdict(BODY + " ", signed(SIGNATURE))).isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
        assertThat(verdict("", signed(SIGNATURE))).isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
    }

    @Test
    void refusesWhatWahaDoesNotWrite() {
        assertThat(verdict(BODY, signed(SIGNATURE.toUpperCase(Locale.ROOT))))
                .isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
        assertThat(verdict(BODY, signed(SIGNATURE.substring(0, 64)))).isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
        assertThat(verdict(BODY, signed(SIGNATURE + " "))).isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
    }

    @Test
    void refusesAnotherAlgorithm() {
        Map<String, String> headers = new HashMap<>(signed(SIGNATURE));
        headers.put("X-Webhook-Hmac-Algorithm", "sha1");
        assertThat(verdict(BODY, headers)).isEqualTo(new Refused(Reason.UNKNOWN_ALGORITHM));
    }

    @Test
    void refusesEverythingWhileNoKeyIsConfigured() {
        Webhook webhook = new Webhook(Fixtures.RECEIVED, signed(SIGNATURE), BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(WahaSignature.verify(Optional.empty(), webhook)).isEqualTo(new Refused(Reason.NO_KEY_CONFIGURED));
    }

    private static Map<String, String> signed(String signature) {
        return Map.of("X-Webhook-Hmac", signature, "X-Webhook-Hmac-Algorithm", "sha512");
    }

    private static WebhookVerdict verdict(String body, Map<String, String> headers) {
        return WahaSignature.verify(Optional.of(KEY), new Webhook(Fixtures.RECEIVED, headers,
                body.getBytes(StandardCharsets.UTF_8)));
    }
}
