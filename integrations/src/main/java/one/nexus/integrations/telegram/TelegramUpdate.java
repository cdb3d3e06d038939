package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One update (Bot API, "Update"): its number, and one field whose name says what happened.
 *
 * @param envelope the surroundings; Telegram does not say when it built an update, so its time is that of receipt
 * @param payload  what happened
 */
record TelegramUpdate(Envelope envelope, Json payload) {

    /** All that is read, and so all that is asked for. */
    static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member",
            "message_reaction");

    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z_]{0,59}");

    static TelegramUpdate of(Json root, Instant receivedAt) {
        String name = fields(root).filter(field -> !field.equals("update_id")).findFirst().orElse("");
        Json payload = root.at(name);
        String number = root.text("update_id").map(Shortened::name).orElse("");
        return new TelegramUpdate(new Envelope(number, name, "", receivedAt, own(name, payload)), payload);
    }

    /** The names of an object's fields, as far as Telegram could have written them. */
    static Stream<String> fields(Json object) {
        return object.node().properties().stream().map(Map.Entry::getKey)
                .filter(name -> FIELD.matcher(name).matches());
    }

    /** A time in whole seconds; that of receipt where there is none. */
    Instant time(String field) {
        OptionalLong seconds = payload.whole(field);
        boolean told = seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() <= LATEST;
        return Instant.ofEpochSecond(told ? seconds.getAsLong() : envelope.at().getEpochSecond());
    }

    /**
     * The bot itself, where it is seen: as the author of the message whose button was pressed, as the one whose membership
     * changed, as the other one of a chat of two. Of several bots in a group nobody says which one is ours.
     */
    private static List<Address> own(String name, Json payload) {
        Json bot = switch (name) {
            case "callback_query" -> payload.at("message", "from");
            case "my_chat_member" -> payload.at("new_chat_member", "user");
            default -> payload.text("chat", "type").filter("private"::equals).isPresent()
                    ? payload.at("reply_to_message", "from")
                    : Json.NOTHING;
        };
        return Optional.of(bot).filter(user -> user.isTrue("is_bot")).flatMap(TelegramId::address).stream().toList();
    }
}
