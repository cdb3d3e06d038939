package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class WahaHistoryTest {

    private static final Party OWN = new Party(List.of(Address.whatsAppPhone("5511940028922")), Optional.of("Loja"));

    private final WahaServer waha = new WahaServer();

    @AfterEach
    void stop() {
        waha.close();
    }

    @Test
    void readsWhatWebhooksWouldHaveBrought() {
        waha.answering(200, "chats.messages.list.response.json");
        List<InboundEvent> events = items().stream().map(HistoryItem::event).toList();
        assertThat(events).extracting(EventLine::of).hasSize(3)
                .allMatch(line -> line.contains("person 558591234567@c.us"));
        assertThat(EventLine.of(events.getFirst()))
                .isEqualTo(EventLine.of(Fixtures.decoded("gows/message.text.pn.json")));
        assertThat(events.getFirst().envelope().at()).isEqualTo(Instant.ofEpochSecond(1790000000));
        assertThat(waha.request().getUrl())
                .isEqualTo("/api/aurora/chats/all/messages?limit=100&offset=0&sortBy=timestamp"
                        + "&sortOrder=asc&downloadMedia=false&merge=true&filter.timestamp.gte=1789999700");
    }

    private List<HistoryItem> items() {
        return waha.api().messages().history(HistoryQuery.since(Instant.ofEpochSecond(1789999700)), OWN).found()
                .orElseThrow();
    }

    @Test
    void givesEachItemAsTheDeliveryThatWouldHaveBroughtIt() {
        waha.answering(200, "chats.messages.list.response.json");
        assertThat(items()).allSatisfy(item -> assertThat(
                EventLine.of(WahaDecoder.decode(new Webhook(Instant.EPOCH, Map.of(), item.delivery())).getFirst()))
                .isEqualTo(EventLine.of(item.event())));
    }

    @Test
    void tellsOfAnItemThatItCannotRead() {
        waha.answering(WahaServer.json(200, "[{\"timestamp\":1790000000,\"body\":\"?\"},7]"));
        assertThat(items()).extracting(HistoryItem::event).hasSize(2).allMatch(Unknown.class::isInstance);
    }

    @Test
    void findsASentMessageByItsReservedId() {
        waha.answering(200, "messages.get.redownload.response.json");
        assertThat(waha.api().messages().sent("558591234567@c.us", "3AIMG000000000000001").found().orElseThrow())
                .isPresent();
        assertThat(waha.request().getUrl()).isEqualTo("/api/aurora/chats/558591234567%40c.us/messages/"
                + "true_558591234567%40c.us_3AIMG000000000000001?downloadMedia=false");
    }

    @Test
    void knowsThatAMessageWasNotSent() {
        waha.answering(WahaServer.json(404, "{}"));
        assertThat(waha.api().messages().sent("558591234567@c.us", "3EB0")).isEqualTo(new Given<>(Optional.empty()));
        waha.answering(WahaServer.json(200, "null"));
        assertThat(waha.api().messages().sent("558591234567@c.us", "3EB0")).isEqualTo(new Given<>(Optional.empty()));
    }

    @Test
    void doesNotTakeAFailureForAnAbsence() {
        waha.answering(WahaServer.json(500, "{}"));
        assertThat(waha.api().messages().sent("558591234567@c.us", "3EB0")).isInstanceOf(Failed.class);
    }

    @Test
    void reservesAnId() {
        waha.answering(200, "new-message-id.response.json");
        assertThat(waha.api().messages().newMessageId().found()).contains("3EB0D843AE0A0000000001");
        assertThat(waha.request().getUrl()).isEqualTo("/api/aurora/new-message-id");
    }
}
