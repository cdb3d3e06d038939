package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.AckedUpTo;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReacted;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.MetaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to messages afterwards: edits, reactions, receipts. */
final class ChangeReader {

    private static final int MOST = 500;

    /** Messenger's words for the reactions it had before it took any emoji. */
    private static final Map<String, String> WORDS = Map.of("love", "❤️", "smile", "😆", "haha", "😆", "wow", "😮",
            "sad",
            "😢", "angry", "😠", "like", "👍", "yes", "👍", "dislike", "👎", "no", "👎");

    private ChangeReader() {}

    /** Who wrote the message is not told: people react to what they are sent, so it is taken for one of the other side's. */
    static InboundEvent reacted(MessagingItem item) {
        Json reaction = item.payload().at("reaction");
        Optional<String> mid = reaction.text("mid");
        if (mid.isEmpty()) {
            return new Unknown(item.envelope(), Fault.NO_MESSAGE);
        }
        Optional<String> emoji = reaction.text("action").filter("unreact"::equals).isPresent()
                ? Optional.empty()
                : reaction.text("emoji")
                        .or(() -> reaction.text("reaction").map(word -> WORDS.getOrDefault(word, "❤️")));
        return new MessageReacted(item.envelope(), item.chat(), new MessageKey(!item.fromMe(), mid.get()), emoji,
                item.fromMe(), item.author(), item.at());
    }

    static InboundEvent edited(MessagingItem item) {
        Json edit = item.payload().at("message_edit");
        Optional<String> mid = edit.text("mid");
        Optional<String> words = edit.text("text");
        return mid.isEmpty() || words.isEmpty()
                ? new Unknown(item.envelope(), Fault.NO_MESSAGE)
                : new MessageEdited(item.envelope(), item.chat(), item.message(mid.get()), words.get(), item.at());
    }

    /** Instagram names the last message that was read, Messenger a time: all that was written before is read too. */
    static List<InboundEvent> seen(MessagingItem item) {
        Json read = item.payload().at("read");
        List<InboundEvent> events = new ArrayList<>();
        read.text("mid").ifPresent(mid -> events.add(ack(item, mid, Ack.READ)));
        events.add(new AckedUpTo(item.envelope(), item.chat(), Ack.READ,
                MetaTime.read(read, "watermark", item.exactly())));
        return events;
    }

    /** The messages may be named, and everything before a time has arrived. */
    static List<InboundEvent> delivered(MessagingItem item) {
        Json delivery = item.payload().at("delivery");
        List<InboundEvent> events = new ArrayList<>();
        delivery.items("mids").stream().limit(MOST).map(Json::text).flatMap(Optional::stream)
                .forEach(mid -> events.add(ack(item, mid, Ack.DEVICE)));
        events.add(new AckedUpTo(item.envelope(), item.chat(), Ack.DEVICE,
                MetaTime.read(delivery, "watermark", item.exactly())));
        return events;
    }

    private static InboundEvent ack(MessagingItem item, String mid, Ack ack) {
        return new AckChanged(item.envelope(), item.chat(), new MessageKey(!item.fromMe(), mid), ack, Optional.empty());
    }
}
