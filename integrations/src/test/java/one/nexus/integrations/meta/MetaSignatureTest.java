package one.nexus.integrations.meta;

import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class MetaSignatureTest {

    private static final List<String> SECRETS = List.of(MetaFixtures.SECRET);

    /** The signatures that were recorded beside the payloads. */
    @TestFactory
    Stream<DynamicTest> acceptsWhatWasRecorded() {
        return Stream.of("whatsapp-cloud", "instagram", "messenger").map(MetaFixtures::new)
                .flatMap(fixtures -> fixtures.table("signatures.txt", " ").entrySet().stream()
                        .map(line -> DynamicTest.dynamicTest(fixtures.folder() + "/" + line.getKey(),
                                () -> assertThat(verdict(fixtures.bytes(line.getKey()), line.getValue()))
                                        .isInstanceOf(Genuine.class))));
    }

    @Test
    void acceptsEitherSecretOfAnApplication() {
        Webhook webhook = new MetaFixtures("instagram").delivery("message.text.json");
        assertThat(MetaSignature.verify(webhook, List.of("another", MetaFixtures.SECRET))).isInstanceOf(Genuine.class);
        assertThat(MetaSignature.verify(webhook, List.of(MetaFixtures.SECRET, "another"))).isInstanceOf(Genuine.class);
        assertThat(MetaSignature.verify(webhook, List.of("another", "third")))
                .isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
    }

    @Test
    void saysWhyItRefuses() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String right = "sha256=" + MetaSignature.proof(MetaFixtures.SECRET, "{}");
        assertThat(verdict(body, right)).isInstanceOf(Genuine.class);
        assertThat(verdict(body, right.toUpperCase(Locale.ROOT).replace("SHA256", "sha256")))
                .isInstanceOf(Genuine.class);
        assertThat(verdict(body, right.substring(0, 70))).isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
        assertThat(verdict(body, right + "00")).isEqualTo(new Refused(Reason.WRONG_SIGNATURE));
        assertThat(verdict(body, right.replace("sha256", "sha1"))).isEqualTo(new Refused(Reason.UNKNOWN_ALGORITHM));
        assertThat(verdict(body, "")).isEqualTo(new Refused(Reason.NO_SIGNATURE));
        assertThat(MetaSignature.verify(new Webhook(MetaFixtures.RECEIVED, Map.of(), body), List.of()))
                .isEqualTo(new Refused(Reason.NO_KEY_CONFIGURED));
    }

    private static Object verdict(byte[] body, String header) {
        return MetaSignature.verify(
                new Webhook(MetaFixtures.RECEIVED, Map.of("x-hub-signature-256", header), body), SECRETS);
    }
}
