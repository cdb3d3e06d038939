package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.Optional;

/**
 * A chat or a person as the connected phone knows it.
 *
 * @param chat   who or what
 * @param name   the name in the phone's address book, or the group's subject
 * @param pushName the name the person chose
 * @param lastMessageAt when something was last written, where asked for chats
 */
public record WahaContact(Chat chat, Optional<String> name, Optional<String> pushName,
        Optional<Instant> lastMessageAt) {

    /** The best name there is. */
    public Optional<String> bestName() {
        return name.or(() -> pushName);
    }

    static Optional<WahaContact> read(Json json) {
        Optional<WahaChatId> id = json.text("id").or(() -> json.text("id", "_serialized")).flatMap(WahaChatId::parse)
                .filter(found -> !found.isNoConversation());
        return id.map(found -> new WahaContact(
                new Chat(found.key(), found.isGroup() ? Chat.Kind.GROUP : Chat.Kind.PERSON,
                        found.address().stream().toList()),
                json.text("name").map(Shortened::name),
                json.text("pushname").or(() -> json.text("pushName")).map(Shortened::name),
                WahaDelivery.time(json.number("lastMessage", "timestamp"))));
    }
}
