package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written as a delivery is read as the same events. */
class WebChatDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00.123Z");

    private static List<String> read(Optional<Address> user, VisitorEvent... events) {
        Webhook webhook = new WebChatDelivery("v-ana", user, Optional.of("Ana"), List.of(events))
                .to(Sites.account("domains", "loja.example"), NOW);
        return WebChatDecoder.decode(webhook).stream().map(EventLine::of).toList();
    }

    @Test
    void readsEverythingAVisitorDoes() {
        var file = new VisitorEvent.GivenFile("ref", "nota.pdf", "application/pdf", "document", 12);
        assertThat(read(Optional.empty(), new VisitorEvent.Said("v-ana:1", NOW, "Oi \u0000😀", Optional.empty()),
                new VisitorEvent.Said("v-ana:2", NOW, "", Optional.of(file)), new VisitorEvent.Typing(true),
                new VisitorEvent.Seen(NOW, false), new VisitorEvent.Seen(NOW, true))).containsExactly(
                        "in v-ana:1 in person v-ana[webchat:v-ana] by 'Ana'[webchat:v-ana] at 1795179600 APP -: 'Oi 😀'",
                        "in v-ana:2 in person v-ana[webchat:v-ana] by 'Ana'[webchat:v-ana] at 1795179600 APP -: "
                                + "DOCUMENT application/pdf | nota.pdf | - | ref | -",
                        "typing in person v-ana[webchat:v-ana]",
                        "DEVICE everything in person v-ana[webchat:v-ana] up to 1795179600123",
                        "READ everything in person v-ana[webchat:v-ana] up to 1795179600123");
    }

    @Test
    void namesTheProvedUserBesideTheVisitor() {
        assertThat(read(Optional.of(new Address(WebChatType.USER, "7:42")), new VisitorEvent.Typing(false)))
                .containsExactly("not typing in person v-ana[webchat:v-ana webchat-user:7:42]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[]|NOT_JSON", "{}|NO_CHAT", "{\"visitor\":{\"chat\":\" \"}}|NO_CHAT",
        "{\"visitor\":{\"chat\":\"v\"}}|NO_PAYLOAD",
        "{\"visitor\":{\"chat\":\"v\"},\"events\":[{}]}|NO_NAME",
        "{\"visitor\":{\"chat\":\"v\"},\"events\":[{\"type\":\"dance\"}]}|UNKNOWN_EVENT",
        "{\"visitor\":{\"chat\":\"v\"},\"events\":[{\"type\":\"said\",\"text\":\"Oi\"}]}|NO_MESSAGE",
        "{\"visitor\":{\"chat\":\"v\"},\"events\":[{\"type\":\"said\",\"id\":\"1\"}]}|UNREADABLE",
        "{\"visitor\":{\"chat\":\"v\"},\"events\":[{\"type\":\"said\",\"id\":\"1\",\"file\":{\"kind\":\"image\"}}]}|UNREADABLE",
        "{\"visitor\":{\"chat\":\"v\"},\"events\":[{\"type\":\"seen\",\"upTo\":1e30}]}|NO_STATE"})
    void saysWhatIsMissing(String body, InboundEvent.Fault fault) {
        Webhook webhook = new Webhook(NOW, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        assertThat(WebChatDecoder.decode(webhook)).singleElement()
                .isInstanceOfSatisfying(InboundEvent.Unknown.class,
                        unknown -> assertThat(unknown.fault()).isEqualTo(fault));
    }
}
