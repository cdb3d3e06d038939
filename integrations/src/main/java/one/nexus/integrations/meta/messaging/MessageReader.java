package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.MessageRevoked;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.Quote;
import one.nexus.integrations.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was written or pressed, or taken back. */
final class MessageReader {

    private MessageReader() {}

    /** A message of several files is one message for each; only the first has the id by which Meta knows it. */
    static List<InboundEvent> read(MessagingItem item) {
        Json message = item.payload().at("message");
        Optional<String> mid = message.text("mid");
        if (mid.isEmpty()) {
            return List.of(new Unknown(item.envelope(), Fault.NO_MESSAGE));
        }
        if (message.isTrue("is_deleted")) {
            return List.of(new MessageRevoked(item.envelope(), item.chat(), item.message(mid.get()), item.at()));
        }
        List<InboundEvent> events = new ArrayList<>(MessagingReferral.read(item, message.at("referral")));
        int part = 1;
        for (Content content : new MessagingContent(message, item.key(), mid.get()).read()) {
            String id = part == 1 ? mid.get() : mid.get() + "#" + part;
            events.add(received(item, id, content, part == 1 ? quote(message) : Optional.empty()));
            part++;
        }
        return events;
    }

    /** A pressed button says what is written on it; on Instagram it may have no id of its own. */
    static List<InboundEvent> pressed(MessagingItem item) {
        Json postback = item.payload().at("postback");
        String id = postback.text("mid").orElse("postback:" + item.key() + ":" + item.exactly().toEpochMilli());
        Content content = postback.text("title").or(() -> postback.text("payload")).<Content>map(Content.Text::new)
                .orElseGet(() -> new Content.Unsupported("postback"));
        List<InboundEvent> events = new ArrayList<>(MessagingReferral.read(item, postback.at("referral")));
        events.add(received(item, id, content, Optional.empty()));
        return events;
    }

    /** Of an own message nobody knows whether it was typed in Meta's own programs or is the echo of ours. */
    private static InboundEvent received(MessagingItem item, String id, Content content, Optional<Quote> quote) {
        return new MessageReceived(item.envelope(), new InboundMessage(new MessageId(item.message(id), id), item.chat(),
                item.author(), item.at(), item.fromMe() ? Source.API : Source.APP, content, quote, Optional.empty(),
                Set.of()));
    }

    private static Optional<Quote> quote(Json message) {
        return message.text("reply_to", "mid").map(id -> new Quote(id, Optional.empty(), Optional.empty()));
    }
}
