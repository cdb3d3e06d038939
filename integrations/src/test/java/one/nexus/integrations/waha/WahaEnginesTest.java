package one.nexus.integrations.waha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Flag;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.json.Json;
import org.junit.jupiter.api.Test;

import java.util.OptionalInt;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engines say differently (WAHA docs, "Engines" and "Events"), each as a change of a captured payload. */
class WahaEnginesTest {

    @Test
    void readsALocationWhoseDegreesAreText() {
        InboundMessage message = received(pn(payload -> payload.putObject("location").put("latitude", "-3.7318616")
                .put("longitude", "-38.5266704").put("name", "Loja Aurora").put("live", false)));
        assertThat(EventLine.of(event(message))).contains("latitude=-3.7318616, longitude=-38.5266704")
                .contains("Loja Aurora");
    }

    @Test
    void readsVisitingCards() {
        String card = "BEGIN:VCARD\nVERSION:3.0\nN:Souza;Bruno;;;\nFN:Bruno Souza\nORG:Aurora;Vendas\n"
                + "item1.TEL;waid=5511987654321:+55 11 98765-4321\nEND:VCARD";
        InboundMessage message = received(pn(payload -> payload.put("body", card).putArray("vCards").add(card)));
        var cards = ((Content.ContactCards) message.content()).cards();
        assertThat(cards).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("Bruno Souza");
            assertThat(found.organisation()).contains("Aurora, Vendas");
            assertThat(found.phones()).hasToString(
                    "[Phone[number=+55 11 98765-4321, account=Optional[whatsapp-pn:5511987654321]]]");
        });
    }

    @Test
    void takesAVoiceNoteFromEachEngine() {
        assertThat(
                kind(audio(payload -> data(payload).putObject("message").putObject("audioMessage").put("ptt", true))))
                .isEqualTo(MediaKind.VOICE);
        assertThat(kind(audio(payload -> data(payload).put("type", "ptt")))).isEqualTo(MediaKind.VOICE);
        assertThat(kind(audio(payload -> data(payload).put("type", "audio")))).isEqualTo(MediaKind.AUDIO);
    }

    @Test
    void readsHowLongAVoiceNotePlaysFromEachEngine() {
        assertThat(seconds(Fixtures.bytes("webhooks/gows/message.voice.json"))).hasValue(7);
        assertThat(
                seconds(audio(payload -> data(payload).putObject("message").putObject("audioMessage").put("ptt", true)
                        .put("seconds", 12))))
                .hasValue(12);
        assertThat(seconds(audio(payload -> data(payload).put("type", "ptt").put("duration", "23")))).hasValue(23);
    }

    @Test
    void believesNoImpossibleLength() {
        assertThat(seconds(audio(payload -> data(payload).put("duration", "-3")))).isEmpty();
        assertThat(seconds(audio(payload -> data(payload).put("duration", 1e12)))).isEmpty();
        assertThat(seconds(audio(payload -> data(payload).put("duration", "long")))).isEmpty();
    }

    @Test
    void takesAStickerForNoPicture() {
        byte[] sticker = pn(payload -> {
            payload.put("hasMedia", true).putObject("media").put("mimetype", "image/webp");
            ((ObjectNode) data(payload).path("Message")).putObject("stickerMessage");
        });
        assertThat(kind(sticker)).isEqualTo(MediaKind.STICKER);
    }

    @Test
    void showsAFileWhoseMediaIsNull() {
        byte[] bare = pn(payload -> payload.put("hasMedia", true).put("body", "").putNull("media"));
        assertThat(kind(bare)).isEqualTo(MediaKind.DOCUMENT);
    }

    @Test
    void marksVanishingForwardedAndViewOnceMessages() {
        InboundMessage message = received(pn(payload -> {
            data(payload).put("IsEphemeral", true).put("IsViewOnce", true);
            ((ObjectNode) data(payload).path("Message")).putObject("extendedTextMessage").putObject("contextInfo")
                    .put("isForwarded", true);
        }));
        assertThat(message.flags()).containsExactlyInAnyOrder(Flag.EPHEMERAL, Flag.VIEW_ONCE, Flag.FORWARDED);
    }

    @Test
    void opensTheEnvelopesOfNoweb() {
        InboundMessage message = received(change("noweb/message.text.pn.json", payload -> {
            payload.putNull("body");
            data(payload).putObject("message").putObject("viewOnceMessageV2").putObject("message")
                    .putObject("extendedTextMessage").put("text", "só uma vez");
        }));
        assertThat(message.content()).isEqualTo(new Content.Text("só uma vez"));
        assertThat(message.flags()).containsExactly(Flag.VIEW_ONCE);
    }

    @Test
    void findsThePhoneOfALidWithNoweb() {
        InboundMessage message = received(change("noweb/message.text.pn.json", payload -> {
            payload.put("id", "false_201234567890123@lid_3EB0").put("from", "201234567890123@lid");
            ((ObjectNode) data(payload).path("key")).put("remoteJid", "201234567890123@lid").put("remoteJidAlt",
                    "558591234567:4@s.whatsapp.net");
        }));
        assertThat(message.chat().addresses()).hasToString("[whatsapp-lid:201234567890123, whatsapp-pn:558591234567]");
    }

    @Test
    void takesTheOtherSideForTheChatWithWebjs() {
        InboundMessage message = received(change("webjs/message.text.pn.json", payload -> {
            payload.put("id", "true_558591234567@c.us_3EB0").put("fromMe", true).put("from", "5511940028922@c.us")
                    .put("to", "558591234567@c.us");
            payload.remove("_data");
        }));
        assertThat(message.chat().key()).isEqualTo("558591234567@c.us");
        assertThat(message.sender().addresses()).doesNotContainAnyElementsOf(message.chat().addresses());
    }

    @Test
    void opensNoConversationWithTheOwnNumber() {
        InboundEvent event = Fixtures.decoded(change("webjs/message.text.pn.json", payload -> {
            payload.put("id", "true_5511940028922@c.us_3EB0").put("fromMe", true).put("from", "5511940028922@c.us")
                    .put("to", "5511940028922@c.us");
            ((ObjectNode) data(payload).path("id")).put("remote", "5511940028922@c.us");
        }));
        assertThat(event).isInstanceOf(Ignored.class);
    }

    @Test
    void ignoresStatusUpdatesChannelsAndBroadcasts() {
        for (String chat : new String[]{"status@broadcast", "123@broadcast", "1203@newsletter"}) {
            byte[] body = pn(payload -> payload.put("from", chat).put("id", "false_" + chat + "_3A_55@c.us"));
            assertThat(Fixtures.decoded(body)).as(chat).isInstanceOf(Ignored.class);
        }
    }

    @Test
    void recognisesItsOwnLidInAGroup() {
        InboundMessage message = received(change("gows/message.group.json", payload -> payload.put("participant",
                "98765432109876@lid")));
        assertThat(message.id().fromMe()).isTrue();
    }

    @Test
    void awaitsAMessageThatCannotBeReadYet() {
        ObjectNode root = (ObjectNode) Fixtures.json("webhooks/webjs/message.text.pn.json").node();
        InboundMessage message = received(Json.write(root.put("event", "message.waiting")));
        assertThat(message.content()).isEqualTo(new Content.Awaited());
        assertThat(message.id().bare()).isEqualTo("3EB0C0FFEE00000000A1");
    }

    @Test
    void ignoresMessagesBetweenDevices() {
        byte[] body = pn(payload -> {
            payload.putNull("body");
            data(payload).putObject("Message").putObject("protocolMessage").put("type", 5);
        });
        assertThat(Fixtures.decoded(body)).isInstanceOf(Ignored.class);
    }

    @Test
    void showsAPollAndNamesWhatItCannotShow() {
        InboundMessage poll = received(pn(payload -> {
            payload.putNull("body");
            ObjectNode inner = data(payload).putObject("Message").putObject("pollCreationMessageV3").put("name",
                    "Dia?");
            inner.putArray("options").addObject().put("optionName", "Sábado");
        }));
        assertThat(poll.content()).hasToString("Poll[question=Dia?, options=[Sábado]]");
        InboundMessage odd = received(pn(payload -> {
            payload.putNull("body");
            data(payload).putObject("Message").putObject("paymentInviteMessage");
        }));
        assertThat(odd.content()).isEqualTo(new Content.Unsupported("paymentInviteMessage"));
    }

    @Test
    void readsTheChoiceFromAMenuAsText() {
        InboundMessage message = received(pn(payload -> {
            payload.putNull("body");
            data(payload).putObject("Message").putObject("listResponseMessage").put("title", "Vendas");
        }));
        assertThat(message.content()).isEqualTo(new Content.Text("Vendas"));
    }

    @Test
    void takesAReactionBack() {
        byte[] removed = change("gows/message.reaction.json", payload -> {
            payload.put("timestamp", 1790000009.75);
            ((ObjectNode) payload.path("reaction")).put("text", "");
        });
        assertThat(EventLine.of(Fixtures.decoded(removed))).startsWith("reacted nothing to out 3EB0D843AE0A0000000001")
                .endsWith("at 1790000009");
    }

    @Test
    void findsTheEditedMessageInsideTheEdit() {
        byte[] edit = change("gows/message.edited.json", payload -> payload.remove("editedMessageId"));
        assertThat(EventLine.of(Fixtures.decoded(edit))).startsWith("edited in 3AEB1F0C5D7A4E9B2C62");
    }

    @Test
    void acceptsTheGroupReceiptUnderBothNames() {
        ObjectNode root = (ObjectNode) Fixtures.json("webhooks/gows/message.ack.group.json").node();
        assertThat(EventLine.of(Fixtures.decoded(Json.write(root.put("event", "message.ack")))))
                .isEqualTo(EventLine.of(Fixtures.decoded("gows/message.ack.group.json")));
    }

    private static InboundEvent event(InboundMessage message) {
        return new MessageReceived(Envelope.unreadable(Fixtures.RECEIVED), message);
    }

    private static MediaKind kind(byte[] body) {
        return ((Content.Media) received(body).content()).kind();
    }

    private static OptionalInt seconds(byte[] body) {
        return ((Content.Media) received(body).content()).seconds();
    }

    private static InboundMessage received(byte[] body) {
        return ((MessageReceived) Fixtures.decoded(body)).message();
    }

    private static byte[] audio(Consumer<ObjectNode> more) {
        return change("webjs/message.text.pn.json", payload -> {
            payload.put("hasMedia", true).putObject("media").put("mimetype", "audio/ogg; codecs=opus");
            more.accept(payload);
        });
    }

    private static byte[] pn(Consumer<ObjectNode> change) {
        return change("gows/message.text.pn.json", change);
    }

    private static ObjectNode data(ObjectNode payload) {
        return (ObjectNode) payload.path("_data");
    }

    private static byte[] change(String file, Consumer<ObjectNode> change) {
        ObjectNode root = (ObjectNode) Fixtures.json("webhooks/" + file).node();
        change.accept((ObjectNode) root.path("payload"));
        return Json.write(root);
    }
}
