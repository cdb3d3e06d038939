package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.GroupNamed;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReacted;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.json.Json;

import java.util.Optional;
import java.util.Set;

/** What happens to a message or a chat afterwards: edits, reactions, the bot being blocked or added. */
final class TelegramChangeReader {

    private static final Set<String> INSIDE = Set.of("creator", "administrator", "member", "restricted");

    private TelegramChangeReader() {}

    /** A live place that moves comes as an edit too, and so does a file that was exchanged: neither has words. */
    static InboundEvent edited(TelegramUpdate update, TelegramPlace place) {
        Json message = update.payload();
        Optional<TelegramId> id = TelegramId.read(place.key(), message);
        if (id.isEmpty()) {
            return new Unknown(update.envelope(), Fault.NO_MESSAGE);
        }
        return message.text("text").or(() -> message.text("caption"))
                .<InboundEvent>map(text -> new MessageEdited(update.envelope(), place.toChat(),
                        new MessageKey(false, id.get().toString()), text, update.time("edit_date")))
                .orElseGet(() -> new Ignored(update.envelope(), Reason.CHAT_NOTICE));
    }

    /**
     * All reactions of one person are told; the first emoji counts, and none is left when there is no emoji among them. Who
     * wrote the message is not told: people react to what they are sent, so it is taken for one of ours.
     */
    static InboundEvent reacted(TelegramUpdate update, TelegramPlace place) {
        Json reaction = update.payload();
        Optional<TelegramId> id = TelegramId.read(place.key(), reaction);
        if (id.isEmpty()) {
            return new Unknown(update.envelope(), Fault.NO_MESSAGE);
        }
        Optional<String> emoji = reaction.items("new_reaction").stream().flatMap(one -> one.text("emoji").stream())
                .findFirst();
        Json other = reaction.at("actor_chat");
        Party reactor = TelegramPlace.party(other.isObject() ? other : reaction.at("user"));
        return new MessageReacted(update.envelope(), place.toChat(), new MessageKey(true, id.get().toString()), emoji,
                false, reactor, update.time("date"));
    }

    /** That a person blocks the bot is told once more by the refusal of the next message; a group tells its name. */
    static InboundEvent membership(TelegramUpdate update, TelegramPlace place) {
        if (!place.isGroup()) {
            return new Ignored(update.envelope(), Reason.CHAT_NOTICE);
        }
        boolean inside = update.payload().text("new_chat_member", "status").filter(INSIDE::contains).isPresent();
        return place.title().filter(title -> inside)
                .<InboundEvent>map(title -> new GroupNamed(update.envelope(), place.toChat(), title))
                .orElseGet(() -> new Ignored(update.envelope(), Reason.GROUP_MEMBERS));
    }
}
