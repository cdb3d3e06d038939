package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What a channel might hear, in short. */
public final class Heard {

    public static final Instant NOW = Instant.parse("2026-09-21T14:13:20.123Z");

    private Heard() {}

    public static Arrival from(OrganisationId organisation, long inbox, InboundEvent... events) {
        return new Arrival(new InboxId(inbox), organisation, List.of(events), NOW.plusSeconds(1), false, "trace");
    }

    public static Envelope envelope() {
        return new Envelope("evt", "message", "aurora", NOW, List.of(Address.whatsAppPhone("5511940028922")));
    }

    public static InboundEvent text(String bareId, String name, String words, Address... addresses) {
        return message(bareId, false, name, new Content.Text(words), addresses);
    }

    public static InboundEvent own(String bareId, String words, Address... addresses) {
        return message(bareId, true, "", new Content.Text(words), addresses);
    }

    /** A picture of the own account. */
    static InboundEvent ownPicture(String bareId, Address... addresses) {
        var file = new MediaRef(addresses[0].value(), "true_" + bareId, Optional.empty(), Optional.of("image/jpeg"),
                Optional.empty(), OptionalLong.empty(), Optional.empty());
        return message(bareId, true, "",
                new Content.Media(MediaKind.IMAGE, Optional.empty(), file, OptionalInt.empty()),
                addresses);
    }

    /** The same, told to be written elsewhere. */
    static InboundEvent written(InboundMessage.Source source, InboundEvent own) {
        var told = ((InboundEvent.MessageReceived) own).message();
        return new InboundEvent.MessageReceived(envelope(), new InboundMessage(told.id(), told.chat(), told.sender(),
                told.sentAt(), source, told.content(), told.quoted(), told.ack(), told.flags()));
    }

    public static InboundEvent message(String bareId, boolean fromMe, String name, Content content,
            Address... addresses) {
        var party = new Party(List.of(addresses), name.isEmpty() ? Optional.empty() : Optional.of(name));
        return new InboundEvent.MessageReceived(envelope(), new InboundMessage(
                new MessageId(new MessageKey(fromMe, bareId), fromMe + "_" + addresses[0].value() + "_" + bareId),
                chat(addresses), party, NOW.minusMillis(123), InboundMessage.Source.APP, content, Optional.empty(),
                fromMe ? Optional.of(Ack.SERVER) : Optional.empty(), Set.of()));
    }

    public static InboundEvent ack(String bareId, boolean fromMe, Ack ack, Address... addresses) {
        return new InboundEvent.AckChanged(envelope(), chat(addresses), new MessageKey(fromMe, bareId), ack,
                Optional.empty());
    }

    /** How far a call of the other person came. */
    static InboundEvent call(String id, InboundEvent.CallState state, Address... addresses) {
        return new InboundEvent.CallChanged(envelope(), chat(addresses), id, state, false, NOW);
    }

    /** The same words, written so many seconds later. */
    public static InboundEvent later(InboundEvent event, int seconds) {
        var told = ((InboundEvent.MessageReceived) event).message();
        return new InboundEvent.MessageReceived(
                new Envelope("evt", "message", "aurora", NOW.plusSeconds(seconds), event.envelope().own()),
                new InboundMessage(told.id(), told.chat(), told.sender(), told.sentAt().plusSeconds(seconds),
                        told.source(), told.content(), told.quoted(), told.ack(), told.flags()));
    }

    /** What the other person thinks of a message, so many seconds after {@link #NOW}. */
    static InboundEvent reaction(String bareId, Optional<String> emoji, int seconds, Address... addresses) {
        var party = new Party(List.of(addresses), Optional.of("Ana Lima"));
        return new InboundEvent.MessageReacted(envelope(), chat(addresses), new MessageKey(false, bareId), emoji, false,
                party, NOW.plusSeconds(seconds));
    }

    public static Chat chat(Address... addresses) {
        boolean group = addresses[0].scheme().equals(Address.Scheme.WHATSAPP_GROUP);
        return new Chat(addresses[0].value(), group ? Chat.Kind.GROUP : Chat.Kind.PERSON, List.of(addresses));
    }
}
