package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what {@link WebChatDelivery} writes. */
final class WebChatDecoder {

    private WebChatDecoder() {}

    static List<InboundEvent> decode(Webhook webhook) {
        Optional<Json> body = Json.read(webhook.body()).filter(Json::isObject);
        if (body.isEmpty()) {
            return unknown(webhook, "", Fault.NOT_JSON);
        }
        Optional<Chat> chat = chat(body.get().at("visitor"));
        if (chat.isEmpty()) {
            return unknown(webhook, "", Fault.NO_CHAT);
        }
        Optional<String> name = body.get().text("visitor", "name");
        List<InboundEvent> events = body.get().items("events").stream()
                .map(event -> event(webhook, chat.get(), new Party(chat.get().addresses(), name), event)).toList();
        return events.isEmpty() ? unknown(webhook, "", Fault.NO_PAYLOAD) : events;
    }

    /** The user of the site comes after the visitor: proved by this event to be the same person. */
    private static Optional<Chat> chat(Json visitor) {
        return visitor.text("chat").filter(key -> !key.isBlank()).map(key -> {
            List<Address> addresses = new ArrayList<>(List.of(new Address(WebChatType.VISITOR, key)));
            visitor.text("user").filter(user -> !user.isBlank())
                    .ifPresent(user -> addresses.add(new Address(WebChatType.USER, user)));
            return new Chat(key, Chat.Kind.PERSON, addresses);
        });
    }

    private static InboundEvent event(Webhook webhook, Chat chat, Party visitor, Json event) {
        String type = event.text("type").orElse("");
        // what a message says of its own time is exact here, and orders those of one second
        Envelope envelope = new Envelope("", type, "", time(event, "at").orElse(webhook.receivedAt()), List.of());
        return switch (type) {
            case "said" -> said(envelope, chat, visitor, event);
            case "typing" -> new InboundEvent.TypingChanged(envelope, chat, Optional.empty(), event.isTrue("on"));
            case "seen" -> time(event, "upTo").<InboundEvent>map(upTo -> new InboundEvent.AckedUpTo(envelope, chat,
                    event.isTrue("read") ? Ack.READ : Ack.DEVICE, upTo))
                    .orElseGet(() -> new InboundEvent.Unknown(envelope, Fault.NO_STATE));
            case "" -> new InboundEvent.Unknown(envelope, Fault.NO_NAME);
            default -> new InboundEvent.Unknown(envelope, Fault.UNKNOWN_EVENT);
        };
    }

    private static InboundEvent said(Envelope envelope, Chat chat, Party visitor, Json event) {
        Optional<String> id = event.text("id").filter(text -> !text.isBlank());
        if (id.isEmpty()) {
            return new InboundEvent.Unknown(envelope, Fault.NO_MESSAGE);
        }
        Optional<Content> content = content(chat, id.get(), event);
        if (content.isEmpty()) {
            return new InboundEvent.Unknown(envelope, Fault.UNREADABLE);
        }
        var name = new MessageId(new MessageKey(false, id.get()), id.get());
        return new InboundEvent.MessageReceived(envelope, new InboundMessage(name, chat, visitor,
                envelope.at().truncatedTo(ChronoUnit.SECONDS), InboundMessage.Source.APP, content.get(),
                Optional.empty(),
                Optional.empty(), Set.of()));
    }

    private static Optional<Content> content(Chat chat, String id, Json event) {
        Optional<String> text = event.text("text");
        Json file = event.at("file");
        if (!file.isPresent()) {
            return text.map(Content.Text::new);
        }
        return file.text("reference").flatMap(reference -> kind(file).map(kind -> {
            var where = new MediaRef(chat.key(), id, Optional.of(reference), file.text("mime"), file.text("name"),
                    OptionalLong.of(Math.max(0, file.whole("bytes").orElse(0))), Optional.empty());
            return new Content.Media(kind, text, where, OptionalInt.empty());
        }));
    }

    private static Optional<MediaKind> kind(Json file) {
        String word = file.text("kind").orElse("");
        return Stream.of(MediaKind.values()).filter(kind -> kind.name().equalsIgnoreCase(word)).findFirst();
    }

    private static Optional<Instant> time(Json event, String field) {
        OptionalLong millis = event.whole(field);
        // what is no time of this era was not written by the hub
        return millis.isPresent() && millis.getAsLong() > 0 && millis.getAsLong() < 100_000_000_000_000L
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }

    private static List<InboundEvent> unknown(Webhook webhook, String name, Fault fault) {
        return List.of(new InboundEvent.Unknown(new Envelope("", name, "", webhook.receivedAt(), List.of()), fault));
    }
}
