package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something happened (Bot API, "Chat").
 *
 * @param address   of the person or the group
 * @param type      Telegram's word: private, group, supergroup, channel
 * @param title     a group's name
 */
record TelegramPlace(Address address, String type, Optional<String> title) {

    static Optional<TelegramPlace> of(Json chat) {
        return TelegramId.address(chat).map(address -> new TelegramPlace(address, chat.text("type").orElse(""),
                chat.text("title").map(Shortened::name)));
    }

    boolean isChannel() {
        return type.equals("channel");
    }

    /** Ids of people are above zero, all others below. */
    boolean isGroup() {
        return address.value().startsWith("-");
    }

    String key() {
        return address.value();
    }

    Chat toChat() {
        return new Chat(key(), isGroup() ? Chat.Kind.GROUP : Chat.Kind.PERSON, List.of(address));
    }

    /** A user, or the group or channel in whose name somebody wrote. */
    static Party party(Json user) {
        String name = Stream.of("first_name", "last_name").flatMap(field -> user.text(field).stream())
                .map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        Optional<String> shown = Optional.of(name).filter(text -> !text.isEmpty()).or(() -> user.text("title"))
                .or(() -> user.text("username"));
        return new Party(TelegramId.address(user).stream().toList(), shown.map(Shortened::name));
    }

    /** Who wrote a message: an administrator may write in the group's own name, which hides who it was. */
    static Party author(Json message) {
        Json other = message.at("sender_chat");
        return party(other.isObject() ? other : message.at("from"));
    }
}
