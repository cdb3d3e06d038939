package one.nexus.integrations.waha;

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
import one.nexus.integrations.json.Json;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A WAMessage, from a webhook or from the history. */
final class WahaMessageReader {

    private WahaMessageReader() {}

    static InboundEvent read(WahaDelivery delivery) {
        Json payload = delivery.payload();
        Optional<WahaMessageId> id = WahaMessageId.read(payload.at("id"));
        if (id.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_MESSAGE);
        }
        Optional<WahaRoute> route = WahaRoute.of(delivery, id);
        if (route.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_CHAT);
        }
        if (route.get().chat().isNoConversation()) {
            return new Ignored(delivery.envelope(), Reason.NO_CONVERSATION);
        }
        if (route.get().own()) {
            return new Ignored(delivery.envelope(), Reason.OWN_NUMBER);
        }
        return read(delivery, id.get(), route.get());
    }

    private static InboundEvent read(WahaDelivery delivery, WahaMessageId id, WahaRoute route) {
        WahaContent reader = WahaContent.of(delivery.payload());
        Optional<Content> content = delivery.envelope().eventName().equals("message.waiting")
                ? Optional.of(new Content.Awaited())
                : reader.read(route.chat(), id);
        if (reader.raw().isSilent() && !(content.orElse(null) instanceof Content.Text)) {
            return new Ignored(delivery.envelope(), Reason.BETWEEN_DEVICES);
        }
        return new MessageReceived(delivery.envelope(), message(delivery, id, route, reader.raw(),
                content.orElseGet(() -> new Content.Unsupported("empty"))));
    }

    private static InboundMessage message(WahaDelivery delivery, WahaMessageId id, WahaRoute route,
            WahaRawMessage raw, Content content) {
        Json payload = delivery.payload();
        return new InboundMessage(new MessageId(new MessageKey(route.fromMe(), id.bare()), id.full()), route.toChat(),
                route.sender(payload, delivery.me()), delivery.happenedAt(), source(payload, route), content,
                quote(payload.at("replyTo")), WahaAck.read(payload), flags(payload, raw));
    }

    /**
     * Older versions do not say it: then an own message may be an echo. GOWS tells it by the device that wrote; the other
     * engines by the ids their sends were answered with.
     */
    private static Source source(Json payload, WahaRoute route) {
        if (!route.fromMe()) {
            return Source.APP;
        }
        if (payload.text("source").filter("app"::equals).isEmpty()) {
            return Source.API;
        }
        return payload.at("_data").at("Info").text("Sender").isPresent() ? Source.APP : Source.PERHAPS_APP;
    }

    /** GOWS gives the bare id of the quoted message, the docs show a whole one. */
    private static Optional<Quote> quote(Json replyTo) {
        return WahaMessageId.read(replyTo.at("id")).map(id -> new Quote(id.bare(),
                replyTo.text("body").filter(text -> !text.isBlank()), replyTo.text("participant")
                        .flatMap(WahaChatId::parse).flatMap(WahaChatId::address)));
    }

    private static Set<Flag> flags(Json payload, WahaRawMessage raw) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Json data = payload.at("_data");
        if (data.isTrue("IsEphemeral") || raw.wrappers().contains("ephemeralMessage")) {
            flags.add(Flag.EPHEMERAL);
        }
        boolean wrapped = raw.wrappers().stream().anyMatch(name -> name.startsWith("viewOnce"));
        if (wrapped || data.isTrue("IsViewOnce") || data.isTrue("isViewOnce")) {
            flags.add(Flag.VIEW_ONCE);
        }
        if (raw.isForwarded() || data.isTrue("isForwarded")) {
            flags.add(Flag.FORWARDED);
        }
        return flags;
    }
}
