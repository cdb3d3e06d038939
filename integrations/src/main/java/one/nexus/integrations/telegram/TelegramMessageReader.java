package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Flag;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Quote;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.Optional;
import java.util.Set;

/** What a customer wrote or pressed; a bot is never told of its own messages. */
final class TelegramMessageReader {

    private TelegramMessageReader() {}

    static InboundEvent read(TelegramUpdate update, TelegramPlace place) {
        Json message = update.payload();
        Optional<TelegramId> id = TelegramId.read(place.key(), message);
        if (id.isEmpty()) {
            return new Unknown(update.envelope(), Fault.NO_MESSAGE);
        }
        Optional<Content> content = new TelegramContent(message).read(id.get());
        if (content.isEmpty()) {
            Optional<InboundEvent> notice = TelegramNotices.read(update, place);
            if (notice.isPresent()) {
                return notice.get();
            }
        }
        return new MessageReceived(update.envelope(), new InboundMessage(id.get().named(false), place.toChat(),
                TelegramPlace.author(message), update.time("date"), Source.APP,
                content.orElseGet(() -> TelegramNotices.unsupported(message)),
                quote(place, message.at("reply_to_message"), message.text("quote", "text")), Optional.empty(),
                flags(message)));
    }

    /**
     * A pressed button says what is written on it, as an answer to the message that carries it. It has no number in the
     * chat: the press has an id of its own.
     */
    static InboundEvent pressed(TelegramUpdate update) {
        Json press = update.payload();
        if (!press.isObject()) {
            return new Unknown(update.envelope(), Fault.NO_PAYLOAD);
        }
        Json message = press.at("message");
        Optional<TelegramPlace> place = TelegramPlace.of(message.at("chat"));
        if (place.isEmpty()) {
            return press.text("inline_message_id").isPresent()
                    ? new Ignored(update.envelope(), Reason.NO_CONVERSATION)
                    : new Unknown(update.envelope(), Fault.NO_CHAT);
        }
        if (place.get().isChannel()) {
            return new Ignored(update.envelope(), Reason.NO_CONVERSATION);
        }
        return press.text("id").map(Shortened::name)
                .<InboundEvent>map(id -> new MessageReceived(update.envelope(), press(update, place.get(), id)))
                .orElseGet(() -> new Unknown(update.envelope(), Fault.NO_MESSAGE));
    }

    private static InboundMessage press(TelegramUpdate update, TelegramPlace place, String id) {
        Json press = update.payload();
        Json message = press.at("message");
        String whole = place.key() + ":button:" + id;
        Content content = caption(message, press.text("data")).or(() -> press.text("data"))
                .<Content>map(Content.Text::new).orElseGet(() -> new Content.Unsupported("callback_query"));
        return new InboundMessage(new MessageId(new MessageKey(false, whole), whole), place.toChat(),
                TelegramPlace.party(press.at("from")), update.time("date"), Source.APP, content,
                quote(place, message, Optional.empty()), Optional.empty(), Set.of());
    }

    private static Optional<String> caption(Json message, Optional<String> data) {
        return message.items("reply_markup", "inline_keyboard").stream().flatMap(row -> row.items().stream())
                .filter(button -> data.isPresent() && button.text("callback_data").equals(data))
                .flatMap(button -> button.text("text").stream()).findFirst();
    }

    /** In a group with topics every message answers the one that made its topic: that is no answer. */
    private static Optional<Quote> quote(TelegramPlace place, Json quoted, Optional<String> part) {
        if (quoted.at("forum_topic_created").isObject()) {
            return Optional.empty();
        }
        String chat = TelegramId.number(quoted.at("chat"), "id").orElse(place.key());
        return TelegramId.read(chat, quoted).map(id -> new Quote(id.toString(),
                quoted.text("text").or(() -> quoted.text("caption")).or(() -> part),
                TelegramPlace.author(quoted).addresses().stream().findFirst()));
    }

    private static Set<Flag> flags(Json message) {
        return message.at("forward_origin").isObject() || message.at("forward_date").isPresent()
                ? Set.of(Flag.FORWARDED)
                : Set.of();
    }
}
