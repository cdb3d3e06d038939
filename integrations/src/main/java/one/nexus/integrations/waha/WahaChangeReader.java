package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReacted;
import one.nexus.integrations.channel.InboundEvent.MessageRevoked;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.json.Json;

import java.util.Optional;
import java.util.function.Function;

/** What happens to a message after it was written: receipts, edits, withdrawals, reactions. */
final class WahaChangeReader {

    private WahaChangeReader() {}

    static InboundEvent acked(WahaDelivery delivery) {
        Optional<WahaMessageId> id = WahaMessageId.read(delivery.payload().at("id"));
        Optional<Ack> ack = WahaAck.read(delivery.payload());
        if (id.isEmpty() || ack.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_MESSAGE);
        }
        return routed(delivery, id, route -> new AckChanged(delivery.envelope(), route.toChat(),
                new MessageKey(route.fromMe(), id.get().bare()), ack.get(), route.participantAddress()));
    }

    /** {@code payload.id} is the edit's own id; {@code editedMessageId} is the original's. */
    static InboundEvent edited(WahaDelivery delivery) {
        Json payload = delivery.payload();
        Optional<WahaMessageId> action = WahaMessageId.read(payload.at("id"));
        Optional<WahaMessageId> original = WahaMessageId.read(payload.at("editedMessageId"))
                .or(() -> protocolTarget(payload))
                .or(() -> action.filter(id -> payload.at("_data", "type").isPresent()));
        WahaRawMessage raw = WahaRawMessage.of(payload);
        Optional<String> text = payload.text("body").filter(body -> !body.isBlank())
                .or(() -> raw.fields().text("protocolMessage", "editedMessage", "conversation"))
                .or(() -> raw.fields().text("protocolMessage", "editedMessage", "extendedTextMessage", "text"));
        if (original.isEmpty() || text.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_MESSAGE);
        }
        return routed(delivery, action, route -> new MessageEdited(delivery.envelope(), route.toChat(),
                new MessageKey(route.fromMe(), original.get().bare()), text.get(), delivery.happenedAt()));
    }

    /** {@code before} is mostly null; {@code after} says who withdrew. */
    static InboundEvent revoked(WahaDelivery delivery) {
        Json payload = delivery.payload();
        Json told = payload.firstObject(new String[]{"after"}, new String[]{"before"});
        Optional<WahaMessageId> action = WahaMessageId.read(told.at("id"));
        Optional<WahaMessageId> target = WahaMessageId.read(payload.at("revokedMessageId"))
                .or(() -> protocolTarget(told)).or(() -> WahaMessageId.read(payload.at("before", "id")));
        if (target.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_MESSAGE);
        }
        WahaDelivery inner = delivery.around(told);
        return routed(inner, action.or(() -> target), route -> new MessageRevoked(delivery.envelope(), route.toChat(),
                new MessageKey(route.fromMe(), target.get().bare()), inner.happenedAt()));
    }

    /** An empty text takes the reaction back; WEBJS may give the time with a fraction. */
    static InboundEvent reacted(WahaDelivery delivery) {
        Json payload = delivery.payload();
        Optional<WahaMessageId> action = WahaMessageId.read(payload.at("id"));
        Optional<WahaMessageId> target = WahaMessageId.read(payload.at("reaction", "messageId"));
        if (target.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_MESSAGE);
        }
        return routed(delivery, action.or(() -> target), route -> new MessageReacted(delivery.envelope(),
                route.toChat(), target.get().key(!route.fromMe()), payload.text("reaction", "text"), route.fromMe(),
                route.sender(payload, delivery.me()), delivery.happenedAt()));
    }

    private static Optional<WahaMessageId> protocolTarget(Json payload) {
        Json key = WahaRawMessage.of(payload).fields().at("protocolMessage", "key");
        return key.text("ID").or(() -> key.text("id")).flatMap(WahaMessageId::parse);
    }

    private static InboundEvent routed(WahaDelivery delivery, Optional<WahaMessageId> id,
            Function<WahaRoute, InboundEvent> event) {
        Optional<WahaRoute> route = WahaRoute.of(delivery, id);
        if (route.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_CHAT);
        }
        if (route.get().chat().isNoConversation()) {
            return new Ignored(delivery.envelope(), Reason.NO_CONVERSATION);
        }
        return route.get().own()
                ? new Ignored(delivery.envelope(), Reason.OWN_NUMBER)
                : event.apply(route.get());
    }
}
