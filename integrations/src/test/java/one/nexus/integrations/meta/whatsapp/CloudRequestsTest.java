package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.Choice;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Surroundings;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.MetaServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of WhatsApp, word for word. */
class CloudRequestsTest {

    private static final String CHAT = "558591234567";

    private final MetaServer meta = Cloud.server()
            .answering(MetaServer.json(200, Cloud.FIXTURES.text("rest.send.response.json")));

    @AfterEach
    void stop() {
        meta.close();
    }

    @Test
    void answersAMessageUnderTheHubsOwnName() {
        OutboundMessage answer = new OutboundMessage("5585991234567", new Text("Olá", false), Optional.of("wamid.IN1"),
                Optional.empty());
        meta.open().channel().send(Cloud.account(),
                answer.with(new Surroundings(Optional.of("hub:msg_1"), Optional.empty())));
        assertThat(sent().node()).isEqualTo(Cloud.FIXTURES.json("rest.send-text.request.json").node());
    }

    @Test
    void fillsATemplate() {
        send(new Template("lembrete_consulta", "pt_BR", List.of("Ana"), List.of("Ana", "12/10"), Map.of(1, "abc"),
                "…"));
        assertThat(sent().node()).isEqualTo(Cloud.FIXTURES.json("rest.send-template.request.json").node());
    }

    @Test
    void makesButtonsOfAFewAnswersAndAListOfMany() {
        send(new Choices("Qual horário?", List.of(new Choice("manha", "Manhã"), new Choice("tarde", "Tarde")),
                Optional.empty()));
        assertThat(sent().node()).isEqualTo(Cloud.FIXTURES.json("rest.send-buttons.request.json").node());
        send(new Choices("Qual horário?", IntStream.range(0, 10)
                .mapToObj(hour -> new Choice("h" + hour, "Das " + hour + " horas em diante, mais ou menos")).toList(),
                Optional.of("Horários")));
        Json interactive = MetaServer.body(meta.requests().getLast()).at("interactive");
        assertThat(interactive.text("type")).contains("list");
        assertThat(interactive.text("action", "button")).contains("Horários");
        assertThat(interactive.items("action", "sections").getFirst().items("rows")).hasSize(10)
                .allMatch(row -> row.text("title").orElseThrow().length() == 24);
    }

    @Test
    void refusesMoreAnswersThanAListHolds() {
        List<Choice> eleven = IntStream.range(0, 11).mapToObj(at -> new Choice("c" + at, "c" + at)).toList();
        assertThat(meta.open().channel().send(Cloud.account(),
                OutboundMessage.text(CHAT, "x").saying(new Choices("?", eleven, Optional.empty()))).toString())
                .contains("one to ten");
        assertThat(meta.requests()).isEmpty();
    }

    @Test
    void namesSomebodyWithoutAPhoneByTheirUserId() {
        meta.open().channel().send(Cloud.account(), OutboundMessage.text("BR.1502576394655843", "Oi"));
        assertThat(sent().text("recipient")).contains("BR.1502576394655843");
        assertThat(sent().at("to").isPresent()).isFalse();
        meta.open().channel().send(Cloud.account(), OutboundMessage.text("group:555555555", "Oi"));
        Json group = MetaServer.body(meta.requests().getLast());
        assertThat(group.text("to")).contains("555555555");
        assertThat(group.text("recipient_type")).contains("group");
    }

    @Test
    void sendsWhatItCannotShowAsADocument() {
        link(MediaKind.IMAGE, "image/jpeg", "foto");
        assertThat(last().text("image", "link")).contains("https://hub.example/f");
        assertThat(last().text("image", "caption")).contains("foto");
        link(MediaKind.IMAGE, "image/gif", "gif");
        assertThat(last().text("document", "filename")).contains("arquivo");
        link(MediaKind.VIDEO, "video/webm", "");
        assertThat(last().text("type")).contains("document");
        link(MediaKind.STICKER, "image/webp", "");
        assertThat(last().text("type")).contains("sticker");
        link(MediaKind.VOICE, "audio/ogg; codecs=opus", "");
        assertThat(last().isTrue("audio", "voice")).isTrue();
    }

    @Test
    void saysBesideASoundWhatItCannotHold() {
        link(MediaKind.AUDIO, "audio/mpeg", "ouça");
        assertThat(meta.requests()).hasSize(2);
        assertThat(last().text("text", "body")).contains("ouça");
        assertThat(last().at("context").isPresent()).isFalse();
    }

    @Test
    void sendsPlacesAndCards() {
        send(new OutboundMessage.Location(-3.73, -38.52, "Praça"));
        assertThat(last().text("location", "name")).contains("Praça");
        send(new OutboundMessage.Card(new ContactCard("Bruno", Optional.of("Aurora"),
                List.of(new ContactCard.Phone("+5511987654321", Optional.empty())), List.of())));
        assertThat(last().items("contacts").getFirst().text("org", "company")).contains("Aurora");
    }

    @Test
    void reactsAndReads() {
        perform(new OutboundAction.React(CHAT, "wamid.IN1", Optional.of("👍")));
        assertThat(last().text("reaction", "emoji")).contains("👍");
        perform(new OutboundAction.React(CHAT, "wamid.IN1", Optional.empty()));
        assertThat(last().at("reaction", "emoji").node().asText()).isEmpty();
        perform(new OutboundAction.MarkRead(CHAT, List.of("wamid.IN0", "wamid.IN1"), Optional.empty()));
        assertThat(last().text("status")).contains("read");
        assertThat(last().text("message_id")).contains("wamid.IN1");
    }

    private void link(MediaKind kind, String type, String caption) {
        send(new File(kind, type, Optional.of("arquivo"), Optional.of(caption),
                new Source.Link("https://hub.example/f")));
    }

    private void send(Body body) {
        meta.open().channel().send(Cloud.account(), OutboundMessage.text(CHAT, "x").saying(body));
    }

    private void perform(OutboundAction action) {
        meta.open().channel().perform(Cloud.account(), action);
    }

    private Json sent() {
        return MetaServer.body(meta.requests().getFirst());
    }

    private Json last() {
        return MetaServer.body(meta.requests().getLast());
    }
}
