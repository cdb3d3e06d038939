package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.GroupNamed;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a customer wrote, or what went out: through this hub, NotificaMe's own page or another of its clients. */
final class MessageReader {

    private static final String GROUP = "group:";

    private MessageReader() {}

    /** A message of several contents is one message for each; only the first has the id by which NotificaMe knows it. */
    static List<InboundEvent> read(Delivered delivered) {
        Json message = delivered.root().at("message");
        if (!message.isObject()) {
            return unknown(delivered, Fault.NO_PAYLOAD);
        }
        Optional<String> id = Delivered.id(message, "id");
        if (id.isEmpty()) {
            return unknown(delivered, Fault.NO_MESSAGE);
        }
        boolean own = message.text("direction").or(() -> delivered.root().text("direction")).filter("OUT"::equals)
                .isPresent();
        Optional<String> other = Delivered.id(message, own ? "to" : "from");
        Optional<Chat> chat = other.flatMap(person -> chat(delivered, message, person));
        if (chat.isEmpty()) {
            return unknown(delivered, Fault.NO_CHAT);
        }
        List<InboundEvent> events = new ArrayList<>(named(delivered, message, chat.get()));
        Party sender = own
                ? new Party(delivered.envelope().own(), Optional.empty())
                : new Party(List.of(delivered.person(other.orElseThrow())), name(message.at("visitor")));
        int part = 1;
        for (Content content : new Contents(message, chat.get().key(), id.get()).read()) {
            String bare = part == 1 ? id.get() : id.get() + "#" + part;
            events.add(new MessageReceived(delivered.envelope(), new InboundMessage(
                    new MessageId(new MessageKey(own, bare), bare), chat.get(), sender, delivered.at(message),
                    own ? Source.API : Source.APP, content, Optional.empty(), Optional.empty(), Set.of())));
            part++;
        }
        return events;
    }

    private static List<InboundEvent> unknown(Delivered delivered, Fault fault) {
        return List.of(new Unknown(delivered.envelope(), fault));
    }

    /** Whether it is a group is told in a word, {@code "false"}. */
    private static Optional<Chat> chat(Delivered delivered, Json message, String person) {
        if (!message.isTrue("isGroup")) {
            Address address = delivered.person(person);
            return Optional.of(new Chat(person, Chat.Kind.PERSON, List.of(address)));
        }
        return Delivered.id(message, "group", "id")
                .map(id -> new Chat(GROUP + id, Chat.Kind.GROUP, List.of(delivered.group(id))));
    }

    private static List<InboundEvent> named(Delivered delivered, Json message, Chat chat) {
        return chat.kind() == Chat.Kind.GROUP
                ? message.text("group", "name").map(Shortened::name)
                        .<InboundEvent>map(name -> new GroupNamed(delivered.envelope(), chat, name)).stream().toList()
                : List.of();
    }

    private static Optional<String> name(Json visitor) {
        String parts = Stream.of("firstName", "lastName").flatMap(field -> visitor.text(field).stream())
                .map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        return visitor.text("name").map(String::strip).filter(text -> !text.isEmpty())
                .or(() -> Optional.of(parts).filter(text -> !text.isEmpty())).map(Shortened::name);
    }

    /** A chat as it is written to. */
    static String recipient(String chatKey) {
        return chatKey.startsWith(GROUP) ? chatKey.substring(GROUP.length()) : chatKey;
    }
}
