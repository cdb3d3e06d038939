package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.json.Json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as it is known here, {@code 3527065:41}: Telegram counts messages anew in each chat.
 *
 * @param chat    the chat's id
 * @param message its number there
 */
record TelegramId(String chat, String message) {

    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]{0,17}");
    private static final Pattern WHOLE = Pattern.compile("(-?[1-9][0-9]{0,17}):([1-9][0-9]{0,17})");

    /** Reads {@link #toString}. */
    static Optional<TelegramId> parse(String text) {
        Matcher matcher = WHOLE.matcher(text);
        return matcher.matches() ? Optional.of(new TelegramId(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The message of this object, which stands in this chat. */
    static Optional<TelegramId> read(String chat, Json message) {
        return number(message, "message_id").flatMap(number -> parse(chat + ":" + number));
    }

    /** An id that is a whole number, as text. */
    static Optional<String> number(Json object, String field) {
        return object.text(field).filter(text -> NUMBER.matcher(text).matches());
    }

    /** The person, group or channel of this object. */
    static Optional<Address> address(Json object) {
        return number(object, "id").map(TelegramId::address);
    }

    /** The person, group or channel of this number. */
    static Address address(String number) {
        return new Address(TelegramType.SCHEME, number);
    }

    /** A chat as a parameter: a number, or the public name of a group as it is. */
    static Object parameter(String chatKey) {
        return NUMBER.matcher(chatKey).matches() ? (Object) Long.valueOf(chatKey) : chatKey;
    }

    MessageId named(boolean fromMe) {
        return new MessageId(new MessageKey(fromMe, toString()), toString());
    }

    @Override
    public String toString() {
        return chat + ":" + message;
    }
}
