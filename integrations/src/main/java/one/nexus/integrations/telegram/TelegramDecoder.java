package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.GroupNamed;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Referred;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.Referral;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An update to what it says (Bot API, "Update"). */
final class TelegramDecoder {

    private static final String START = "/start ";

    private TelegramDecoder() {}

    static List<InboundEvent> decode(Webhook webhook) {
        Optional<Json> root = Json.read(webhook.body()).filter(Json::isObject);
        if (root.isEmpty()) {
            return List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NOT_JSON));
        }
        TelegramUpdate update = TelegramUpdate.of(root.get(), webhook.receivedAt());
        try {
            return withMore(update, event(update));
        } catch (RuntimeException unforeseen) {
            // a mistake of ours must cost this one update its meaning, never the delivery; kept raw, it can be read again
            return List.of(new Unknown(update.envelope(), Fault.UNREADABLE));
        }
    }

    /** What a message tells beside itself comes before it. */
    private static List<InboundEvent> withMore(TelegramUpdate update, InboundEvent event) {
        return event instanceof MessageReceived received
                ? Stream.concat(beside(update, received.message()).stream(), Stream.of(event)).toList()
                : List.of(event);
    }

    /**
     * A bot may be in a group since before it was connected, and cannot ask for its name: every message tells it. A person
     * who followed a link to the bot says what the link carried (Bot API, "Deep linking").
     */
    private static Optional<InboundEvent> beside(TelegramUpdate update, InboundMessage message) {
        return message.chat().kind() == Chat.Kind.GROUP
                ? update.payload().text("chat", "title").map(Shortened::name)
                        .map(title -> new GroupNamed(update.envelope(), message.chat(), title))
                : update.payload().text("text").filter(text -> text.startsWith(START))
                        .map(text -> text.substring(START.length()).strip()).filter(link -> !link.isEmpty())
                        .map(Shortened::name)
                        .map(link -> new Referred(update.envelope(), message.chat(), Referral.link(link)));
    }

    private static InboundEvent event(TelegramUpdate update) {
        return switch (update.envelope().eventName()) {
            case "message" -> read(update, TelegramMessageReader::read);
            case "edited_message" -> read(update, TelegramChangeReader::edited);
            case "callback_query" -> TelegramMessageReader.pressed(update);
            case "my_chat_member" -> read(update, TelegramChangeReader::membership);
            case "message_reaction" -> read(update, TelegramChangeReader::reacted);
            default -> withoutEffect(update.envelope());
        };
    }

    private static InboundEvent read(TelegramUpdate update, Reader reader) {
        if (!update.payload().isObject()) {
            return new Unknown(update.envelope(), Fault.NO_PAYLOAD);
        }
        Optional<TelegramPlace> place = TelegramPlace.of(update.payload().at("chat"));
        if (place.isEmpty()) {
            return new Unknown(update.envelope(), Fault.NO_CHAT);
        }
        return place.get().isChannel()
                ? new Ignored(update.envelope(), Reason.NO_CONVERSATION)
                : reader.read(update, place.get());
    }

    /** None of these is asked for; they come to a bot for which somebody else asked before. */
    private static InboundEvent withoutEffect(Envelope envelope) {
        return switch (envelope.eventName()) {
            case "channel_post", "edited_channel_post", "message_reaction_count", "inline_query",
                    "chosen_inline_result", "chat_boost", "removed_chat_boost" ->
                new Ignored(envelope, Reason.NO_CONVERSATION);
            case "poll", "poll_answer" -> new Ignored(envelope, Reason.POLL_VOTE);
            case "chat_member", "chat_join_request" -> new Ignored(envelope, Reason.GROUP_MEMBERS);
            case "" -> new Unknown(envelope, Fault.NO_NAME);
            default -> new Unknown(envelope, Fault.UNKNOWN_EVENT);
        };
    }

    /** Reads one kind of update that happened in a chat. */
    private interface Reader {
        InboundEvent read(TelegramUpdate update, TelegramPlace place);
    }
}
