package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReacted;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.MessageRevoked;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Referred;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Flag;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Quote;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was written, by a customer or in WhatsApp's own program for businesses. */
final class CloudMessageReader {

    /** Who writes, what is told, and the chat it stands in. */
    private record Told(CloudChange change, Json message, CloudChat chat, Party sender, boolean fromMe) {

        MessageKey key(String id) {
            return new MessageKey(fromMe, id);
        }

        Chat place() {
            return chat.toChat();
        }

        Instant at() {
            return change.time(message);
        }
    }

    private CloudMessageReader() {}

    static List<InboundEvent> messages(CloudChange change) {
        List<InboundEvent> events = new ArrayList<>();
        for (Json message : change.value().items("messages")) {
            Optional<Told> told = customers(change, message);
            if (told.isEmpty()) {
                events.add(new Unknown(change.envelope(), Fault.NO_CHAT));
                continue;
            }
            CloudReferral.read(message.at("referral"))
                    .ifPresent(referral -> events.add(new Referred(change.envelope(), told.get().place(), referral)));
            events.add(read(told.get()));
        }
        return events;
    }

    static List<InboundEvent> echoes(CloudChange change) {
        List<InboundEvent> events = new ArrayList<>();
        for (Json message : change.value().items("message_echoes")) {
            events.add(own(change, message).map(CloudMessageReader::read)
                    .orElseGet(() -> new Unknown(change.envelope(), Fault.NO_CHAT)));
        }
        return events;
    }

    private static Optional<Told> customers(CloudChange change, Json message) {
        Optional<String> phone = message.text("from");
        Optional<String> userId = message.text("from_user_id");
        Json contact = change.contact(phone, userId);
        Optional<CloudChat> person = CloudChat.person(Stream.of(message.text("system", "wa_id"), phone,
                contact.text("wa_id"), message.text("system", "user_id"), userId, contact.text("user_id")));
        Optional<String> name = contact.text("profile", "name").or(() -> contact.text("profile", "username"))
                .map(Shortened::name);
        Party sender = new Party(person.map(CloudChat::addresses).orElse(List.of()), name);
        return CloudChat.group(message).or(() -> person)
                .map(chat -> new Told(change, message, chat, sender, false));
    }

    private static Optional<Told> own(CloudChange change, Json message) {
        Party self = new Party(change.envelope().own(), Optional.empty());
        Optional<String> phone = message.text("to");
        Optional<String> userId = message.text("to_user_id");
        Json contact = change.contact(phone, userId);
        return CloudChat.group(message)
                .or(() -> CloudChat.person(Stream.of(phone, contact.text("wa_id"), userId,
                        contact.text("user_id"))))
                .map(chat -> new Told(change, message, chat, self, true));
    }

    private static InboundEvent read(Told told) {
        return switch (told.message().text("type").orElse("")) {
            case "reaction" -> reaction(told);
            case "edit" -> edit(told);
            case "revoke" -> revoke(told);
            case "request_welcome", "ephemeral" -> new Ignored(told.change().envelope(), Reason.CHAT_NOTICE);
            case "system" -> system(told);
            default -> said(told);
        };
    }

    private static InboundEvent said(Told told) {
        Json message = told.message();
        return message.text("id").<InboundEvent>map(id -> new MessageReceived(told.change().envelope(),
                new InboundMessage(new MessageId(told.key(id), id), told.place(), told.sender(), told.at(), Source.APP,
                        new CloudContent(message).read(told.chat().key(), id), quote(told),
                        Optional.empty(), flags(message))))
                .orElseGet(() -> new Unknown(told.change().envelope(), Fault.NO_MESSAGE));
    }

    /** Somebody who changes their number says so in words; the old number and the new one are the same person's. */
    private static InboundEvent system(Told told) {
        return told.message().text("system", "body").isPresent() && told.message().text("system", "wa_id").isPresent()
                ? said(told)
                : new Ignored(told.change().envelope(), Reason.CHAT_NOTICE);
    }

    /** Who wrote the message is not told: people react to what they are sent, so it is taken for one of ours. */
    private static InboundEvent reaction(Told told) {
        return about(told, told.message().text("reaction", "message_id"),
                id -> new MessageReacted(told.change().envelope(), told.place(), new MessageKey(!told.fromMe(), id),
                        told.message().text("reaction", "emoji"), told.fromMe(), told.sender(), told.at()));
    }

    private static InboundEvent edit(Told told) {
        Json now = told.message().at("edit", "message");
        Optional<String> words = now.text("text", "body")
                .or(() -> now.text("type").flatMap(type -> now.text(type, "caption")));
        return words.isEmpty()
                ? new Ignored(told.change().envelope(), Reason.CHAT_NOTICE)
                : about(told, told.message().text("edit", "original_message_id"),
                        id -> new MessageEdited(told.change().envelope(), told.place(), told.key(id), words.get(),
                                told.at()));
    }

    private static InboundEvent revoke(Told told) {
        return about(told, told.message().text("revoke", "original_message_id"),
                id -> new MessageRevoked(told.change().envelope(), told.place(), told.key(id), told.at()));
    }

    private static InboundEvent about(Told told, Optional<String> id,
            Function<String, InboundEvent> event) {
        return id.map(event).orElseGet(() -> new Unknown(told.change().envelope(), Fault.NO_MESSAGE));
    }

    private static Optional<Quote> quote(Told told) {
        Json context = told.message().at("context");
        Optional<Address> author = context.text("from")
                .flatMap(from -> CloudChat.person(Stream.of(Optional.of(from))))
                .map(chat -> chat.addresses().getFirst());
        return context.text("id").map(id -> new Quote(id, Optional.empty(), author));
    }

    private static Set<Flag> flags(Json message) {
        boolean forwarded = message.isTrue("context", "forwarded")
                || message.isTrue("context", "frequently_forwarded");
        return forwarded ? Set.of(Flag.FORWARDED) : Set.of();
    }
}
