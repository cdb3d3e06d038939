package one.nexus.integrations.program;

import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.OddFields;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program said, and what it means. */
class ProgramDecoderTest {

    static final Map<String, String> SAID = Map.of(
            "{\"event\":\"contact\",\"inbox\":\"7\",\"contact\":{\"id\":\"ana\",\"name\":\"Ana\"}}",
            "'Ana'[program:7:ana] is there in person ana[program:7:ana]",
            "{\"event\":\"message\",\"inbox\":\"7\",\"id\":\"m1\",\"contact\":{\"id\":\"ana\"},\"text\":\"Oi\",\"replyTo\":\"msg_1\",\"sentAt\":\"2026-09-21T14:13:20-03:00\"}",
            "in m1 in person ana[program:7:ana] by ?[program:7:ana] at 1790010800 APP - quoting msg_1 '' of ?: 'Oi'",
            "{\"event\":\"message\",\"inbox\":\"7\",\"id\":\"m2\",\"contact\":{\"id\":\"ana\"},\"text\":\"\",\"file\":{\"url\":\"https://x/a\",\"type\":\"image/png\",\"name\":\"a.png\"},\"sentAt\":\"2099-01-01T00:00:00Z\"}",
            "in m2 in person ana[program:7:ana] by ?[program:7:ana] at 1790010802 APP -: IMAGE image/png | a.png | - | https://x/a | -",
            "{\"event\":\"edit\",\"inbox\":\"7\",\"id\":\"m1\",\"text\":\"Olá\"}",
            "edited in m1 in person [] to 'Olá' at 1790010802", "{\"event\":\"delete\",\"inbox\":\"7\",\"id\":\"m1\"}",
            "revoked in m1 in person [] at 1790010802",
            "{\"event\":\"receipt\",\"inbox\":\"7\",\"id\":\"msg_1\",\"status\":\"read\"}",
            "READ out msg_1 in person []",
            "{\"event\":\"receipt\",\"inbox\":\"7\",\"id\":\"msg_1\",\"status\":\"failed\",\"reason\":\"No device\"}",
            "ERROR out msg_1 in person [] since INVALID 'No device'",
            "{\"event\":\"typing\",\"inbox\":\"7\",\"contact\":{\"id\":\"ana\"},\"typing\":true}",
            "typing in person ana[program:7:ana]");

    @TestFactory
    Stream<DynamicTest> readsWhatWasSaid() {
        return SAID.entrySet().stream().map(said -> DynamicTest.dynamicTest(said.getKey(),
                () -> assertThat(EventLine.of(decoded(bytes(said.getKey())))).isEqualTo(said.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> readsEachWithAnyOneFieldOdd() {
        return SAID.keySet().stream().map(said -> DynamicTest.dynamicTest(said,
                () -> OddFields.of(Json.read(bytes(said)).orElseThrow()).forEach(
                        odd -> assertThat(EventLine.of(decoded(odd.body()))).as(odd.what()).doesNotContain("\u0000"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[] | NOT_JSON", "{} | NO_NAME", "{\"event\":\"dance\"} | UNKNOWN_EVENT",
        "{\"event\":\"contact\",\"inbox\":\"7\"} | NO_CHAT",
        "{\"event\":\"contact\",\"inbox\":\"seven\",\"contact\":{\"id\":\"ana\"}} | NO_CHAT",
        "{\"event\":\"message\",\"inbox\":\"7\",\"contact\":{\"id\":\"ana\"},\"text\":\"Oi\"} | NO_MESSAGE",
        "{\"event\":\"message\",\"inbox\":\"7\",\"contact\":{\"id\":\"ana\"},\"id\":\"1\"} | NO_MESSAGE",
        "{\"event\":\"edit\",\"id\":\"1\"} | NO_PAYLOAD", "{\"event\":\"delete\"} | NO_MESSAGE",
        "{\"event\":\"receipt\",\"id\":\"1\",\"status\":\"sent\"} | NO_STATE"})
    void saysWhatItMissed(String body, Fault fault) {
        assertThat(decoded(bytes(body))).isInstanceOfSatisfying(Unknown.class,
                unknown -> assertThat(unknown.fault()).isEqualTo(fault));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static InboundEvent decoded(byte[] body) {
        return ProgramDecoder.decode(new Webhook(Program.NOW, Map.of(), body));
    }
}
